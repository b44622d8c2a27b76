/** What the table exports: to the clipboard, or as a file the browser saves. */
import type { ExportFormat, FileFormat } from '../../utils/formats/export-papers';
import type { LibraryReader } from '../../utils/library/library-reader';
import type { PaperId } from '../../utils/paper/paper-id';
import type { PaperSource } from '../../utils/paper/saved-paper';

interface Selected {
  readonly reader: LibraryReader;
  readonly ids: readonly PaperId[];
  /** What the place is called, for the file's name. */
  readonly title: string;
}

/** @throws what the clipboard throws when the browser forbids it */
export async function copySelected(selected: Selected, format: ExportFormat): Promise<void> {
  const pieces = await writeSelected(selected, format, format !== 'backup');
  await navigator.clipboard.writeText(pieces.join(''));
}

export async function saveSelected(selected: Selected, format: FileFormat): Promise<void> {
  const pieces = await writeSelected(selected, format, false);
  const { fileKinds } = await import('../../utils/formats/export-papers');
  const { makeFileName } = await import('../../utils/formats/file-names');
  const { ending, type } = fileKinds[format];
  const address = URL.createObjectURL(new Blob(pieces, { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = makeFileName(selected.title, ending);
  link.click();
  // Long after the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

async function writeSelected(
  { reader, ids }: Selected,
  format: ExportFormat,
  isForOthers: boolean,
): Promise<string[]> {
  // Later: none of it is needed for the first rows.
  const { exportPapers } = await import('../../utils/formats/export-papers');
  const { citationKeys } = await import('../../utils/formats/citation-keys');
  const library = await reader.readPapersById(await reader.readPaperIds());
  const lists = await reader.readLists();
  const listNames = new Map(lists.map(({ id, name }) => [id, name]));
  const sources = Map.groupBy(await reader.readSourcesOf(ids), ({ paperId }) => paperId);
  const wanted = new Set(ids);
  const papers = library
    .filter(({ id }) => wanted.has(id))
    .map((paper) => ({
      ...paper,
      listNames: paper.listIds.flatMap((id) => listNames.get(id) ?? []),
      sources: sources.get(paper.id) ?? noSources,
    }));
  const keys = citationKeys(library);
  return exportPapers(format, { papers, keys, lists, exportedAt: Date.now(), isForOthers });
}

const noSources: readonly PaperSource[] = [];
