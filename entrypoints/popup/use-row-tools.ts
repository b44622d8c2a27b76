/** What rows of papers can do, and what they and the filters load when they are asked to. */
import { useMemo } from 'preact/hooks';
import { createNoteDrafts } from '../../components/notes/note-drafts';
import type { PaperActions } from '../../components/papers/PaperRow';
import type { RowTools } from '../../components/papers/RowPanel';
import { pdfUrlOf } from '../../components/reader/reader-links';
import { logError } from '../../utils/errors';
import type { LibraryReader } from '../../utils/library/library-reader';
import { createRelatedLoader } from '../../utils/views/load-related';
import type { FilterSources } from '../../utils/views/QueryControls';
import type { OpenPage, useActions } from '../../utils/views/use-actions';
import type { Ask } from '../../utils/views/use-papers';

interface RowToolsRequest {
  readonly reader: LibraryReader;
  readonly ask: Ask;
  readonly openPage: OpenPage;
  readonly actions: ReturnType<typeof useActions>;
}

/** All of them the same as long as nothing changes: rows are then not drawn again at every key. */
export function useRowTools({ reader, ask, openPage, actions }: RowToolsRequest) {
  const { acts, attempt } = actions;
  const loadRecentTags = useMemo(() => createTagLoader(ask), [ask]);
  const rowActions = useMemo<PaperActions>(
    () => ({
      onOpen: acts.open,
      onOpenPdf(paper, isBackground) {
        const url = pdfUrlOf(paper);
        if (url === undefined) return acts.open(paper, isBackground);
        void attempt(() => ask('markOpened', { id: paper.id }));
        openPage(url, isBackground);
      },
      onEdit: (paper, edit) => void acts.edit(paper.id, edit),
      onRemove: (paper) => void acts.remove([paper]),
    }),
    [acts, attempt, ask, openPage],
  );
  const tools = useMemo<RowTools>(
    () => ({
      loadRelated: createRelatedLoader(reader, ask),
      loadRecentTags,
      drafts: createNoteDrafts(),
      createListWith: (name, paper) =>
        attempt(async () => {
          const { id } = await ask('createList', { name });
          await ask('edit', { id: paper.id, edit: { addListIds: [id] } });
        }),
      // Not through `attempt`: the editor says itself what became of the note.
      async saveNote(paper, note) {
        await ask('edit', { id: paper.id, edit: { note } });
      },
    }),
    [reader, ask, attempt, loadRecentTags],
  );
  const filterSources = useMemo<FilterSources>(
    () => ({
      loadTags: loadRecentTags,
      async loadSites() {
        const { siteInfos: sites } = await import('../../utils/sites/infos');
        return sites;
      },
    }),
    [loadRecentTags],
  );
  return { rowActions, tools, filterSources };
}

function createTagLoader(ask: Ask): () => Promise<readonly string[]> {
  return async () => {
    try {
      const { recentTags } = await ask('readMenu', {});
      return recentTags;
    } catch (error) {
      logError('reading the tags used last', error);
      return [];
    }
  };
}
