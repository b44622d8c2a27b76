/** The side panel over a real library, in front of pages that a test makes up. */
import { render } from 'preact';
import '../../../components/controls/theme.css';
import '../../../components/controls/controls.css';
import '../../../components/papers/papers.css';
import '../../../components/reader/reader.css';
import '../../../entrypoints/sidepanel/panel.css';
import { createNoteDrafts } from '../../../components/notes/note-drafts';
import type { PageSource, PanelTab } from '../../../entrypoints/sidepanel/follow-page';
import { PanelApp } from '../../../entrypoints/sidepanel/PanelApp';
import { createLibraryReader } from '../../../utils/library/library-reader';
import type { Handlers } from '../../../utils/messaging/server';
import type { PaperMeta } from '../../../utils/paper/paper-meta';
import type { Ask } from '../../../utils/views/use-papers';
import { openBackground } from '../background/_background';

const noTab: PanelTab = { id: 1, isLoading: false, url: undefined, title: undefined };

export function openPanel() {
  const background = openBackground();
  const { db, feed } = background;
  const handlers: Handlers = background.handlers;
  const calls: string[] = [];
  const place = { tab: noTab, pages: new Map<number, readonly PaperMeta[]>() };
  let announce: (() => void) | undefined;
  const source: PageSource = {
    readTab: async () => place.tab,
    readEntries: async (tabId) => {
      const papers = place.pages.get(tabId);
      return papers && { papers, droppedCount: 0, state: 'read' as const };
    },
    watch: (onChange) => {
      announce = onChange;
    },
  };
  const state = { failure: undefined as Error | undefined, isPopupAllowed: true };
  const ask = (async (name: keyof Handlers, payload: never) => {
    calls.push(name);
    if (state.failure) throw state.failure;
    const handler: (payload: never, sender: object) => Promise<unknown> = handlers[name];
    return handler(payload, {});
  }) as unknown as Ask; // one function for every request of the protocol

  const root = document.createElement('div');
  root.id = 'app';
  root.style.height = '100vh';
  document.body.append(root);
  render(
    <PanelApp
      source={source}
      reader={createLibraryReader(db)}
      readTags={feed.readTags}
      ask={ask}
      drafts={createNoteDrafts()}
      builtInNames={['arXiv', 'Hugging Face']}
      sites={[
        { id: 'arxiv', name: 'arXiv' },
        { id: 'huggingface', name: 'Hugging Face' },
      ]}
      openPage={(url) => void calls.push(`page ${url}`)}
      openLibrary={(query) => void calls.push(`library ${query}`)}
      openPopup={async () => {
        calls.push('popup');
        return state.isPopupAllowed;
      }}
      copy={async (text) => void calls.push(`copy ${text}`)}
    />,
    root,
  );
  return {
    ...background,
    calls,
    state,
    root,
    /** Puts a tab in front; `papers` undefined is a page nobody reads. */
    show(papers: readonly PaperMeta[] | undefined, tab: Partial<PanelTab> = {}) {
      place.tab = { ...noTab, ...tab };
      if (papers) place.pages.set(place.tab.id, papers);
      else place.pages.delete(place.tab.id);
      announce?.();
    },
    close() {
      render(null, root);
      root.remove();
    },
  };
}
