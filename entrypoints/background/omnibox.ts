/** `op words` in the address bar: suggestions from the library. */
import { browser } from 'wxt/browser';
import { logError } from '../../utils/errors';
import { t } from '../../utils/i18n/translate';
import { type PaperId, paperUrl } from '../../utils/paper/paper-id';
import type { SavedPaper } from '../../utils/paper/saved-paper';
import type { Search } from '../../utils/search/search';

const suggestionCount = 6;

interface Parts {
  readonly search: Search;
  readonly readPapersById: (ids: readonly PaperId[]) => Promise<SavedPaper[]>;
  readonly openLibrary: (query: string) => Promise<void>;
}

export function listenToOmnibox({ search, readPapersById, openLibrary }: Parts): void {
  // Firefox for Android has no address bar to speak of.
  if (!browser.omnibox) return;
  browser.omnibox.setDefaultSuggestion({ description: escapeMarkup(t('omniboxDefault', '%s')) });

  const suggest = async (text: string) => {
    const { hits } = await search.search({ text, limit: suggestionCount });
    const papers = await readPapersById(hits.map((hit) => hit.id));
    return papers.map((paper) => ({
      content: paperUrl(paper.id),
      description: escapeMarkup(
        `${paper.title}${paper.authors[0] ? ` – ${paper.authors[0]}` : ''}`,
      ),
    }));
  };
  browser.omnibox.onInputChanged.addListener((text, answer) => {
    suggest(text)
      .then(answer)
      .catch((error: unknown) => logError('suggesting papers', error));
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    open(text, disposition).catch((error: unknown) => logError('opening a suggestion', error));
  });

  async function open(text: string, disposition: string): Promise<void> {
    if (!/^https?:\/\//.test(text)) return openLibrary(text);
    if (disposition === 'currentTab') await browser.tabs.update({ url: text });
    else await browser.tabs.create({ url: text, active: disposition === 'newForegroundTab' });
  }
}

/** Chrome reads a description as XML and drops the whole suggestion when it is not. */
function escapeMarkup(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  const plain = text.replace(/[\p{Cc}\p{Cs}]/gu, ' ');
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
