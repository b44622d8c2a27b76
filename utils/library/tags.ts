/** Writes to a tag on every paper that has it. Tags that differ in case only are one tag. */
import { AppError } from '../errors';
import { t } from '../i18n/translate';
import { editPaper } from './edit-paper';
import type { Write } from './paper-store';
import type { LibraryDatabase, StoredPaper } from './schema';
import type { createUndo } from './undo';

export function createTags(
  db: LibraryDatabase,
  { editWithUndo }: ReturnType<typeof createUndo>,
  write: Write,
) {
  async function papersTagged(tag: string): Promise<StoredPaper[]> {
    return db.papers.where('tags').equalsIgnoreCase(tag).distinct().toArray();
  }

  return {
    /** Also merges: `to` may be a tag in use. @returns the undo step's id */
    async renameTag(from: string, to: string): Promise<string | undefined> {
      const name = to.trim();
      if (name === '') throw new AppError('bad-request', t('errorTagUnnamed'));
      return write(async () =>
        editWithUndo(await papersTagged(from), (paper) => {
          // Two steps: a new spelling of the same tag must not be dropped with the old one.
          const without = editPaper(paper, { removeTags: [from] });
          return editPaper(without, { addTags: [name] });
        }),
      );
    },

    async removeTag(tag: string): Promise<string | undefined> {
      return write(async () =>
        editWithUndo(await papersTagged(tag), (paper) => editPaper(paper, { removeTags: [tag] })),
      );
    },
  };
}
