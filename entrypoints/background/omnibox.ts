/** `op words` in the address bar: suggestions from the library. */
import { browser } from 'wxt/browser';
import { logError } from '../../utils/errors';
import { t } from '../../utils/i18n/translate';
import { type PaperId, paperUrl } from '../../utils/paper/paper-id';
import type { SavedPaper } from '../../utils/paper/saved-paper';
import type { MatchTerm } from '../../utils/paper/search-answer';
import { markTerms } from '../../utils/search/mark';
import type { Search } from '../../utils/search/search';

const suggestionCount = 6;

interface Parts {
  readonly search: Search;
  readonly readPapersById: (ids: readonly PaperId[]) => Promise<SavedPaper[]>;
  /** Notes that the reader opened a paper. */
  readonly markOpened: (id: PaperId) => Promise<unknown>;
  readonly openLibrary: (query: string) => Promise<void>;
}

export function listenToOmnibox({ search, readPapersById, markOpened, openLibrary }: Parts): void {
  // Firefox for Android has no address bar to speak of.
  if (!browser.omnibox) return;
  /** Papers lately suggested, by their address. A worker that slept knows none, and notes none. */
  const suggested = new Map<string, PaperId>();
  describeDefault('');

  const suggest = async (text: string) => {
    if (text.trim() === '') return [];
    const { hits, terms } = await search.search({ text, limit: suggestionCount });
    const papers = await readPapersById(hits.map((hit) => hit.id));
    return papers.map((paper) => {
      const content = paperUrl(paper.id);
      suggested.set(content, paper.id);
      return { content, description: describe(paper, terms) };
    });
  };
  browser.omnibox.onInputChanged.addListener((text, answer) => {
    describeDefault(text);
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
    const id = suggested.get(text);
    suggested.clear();
    if (id !== undefined) await markOpened(id);
  }
}

/** What Enter does when no suggestion is chosen. Chrome itself puts the words for `%s`. */
function describeDefault(text: string): void {
  const words = import.meta.env.FIREFOX ? text : '%s';
  browser.omnibox.setDefaultSuggestion({ description: escapeMarkup(t('omniboxDefault', words)) });
}

function describe({ title, authors }: SavedPaper, terms: readonly MatchTerm[]): string {
  const by = authors[0] === undefined ? '' : ` – ${authors[0]}`;
  if (import.meta.env.FIREFOX) return `${title}${by}`;
  const parts = markTerms(title, terms).map(({ text, isMatch }) =>
    isMatch ? `<match>${escapeMarkup(text)}</match>` : escapeMarkup(text),
  );
  return parts.join('') + (by === '' ? '' : `<dim>${escapeMarkup(by)}</dim>`);
}

/** Chrome reads a description as XML and drops the whole suggestion when it is not. */
function escapeMarkup(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  // What XML 1.0 has no character for: controls, lone surrogates, U+FFFE and U+FFFF.
  const plain = text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ');
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
