/** MiniSearch as it comes, and as apps usually set it. */
import MiniSearch, { type SearchOptions } from 'minisearch';
import type { SavedPaper } from '../../../utils/paper/saved-paper';
import type { Engine } from './engine';

const usual: SearchOptions = { prefix: true, fuzzy: 0.2, boost: { title: 2 } };

export function createMiniSearch(settings: 'default' | 'usual'): Engine {
  const index = new MiniSearch<SavedPaper>({
    fields: ['title', 'abstract', 'authors'],
    extractField: (paper, field) =>
      field === 'authors' ? paper.authors.join('\n') : paper[field as 'id' | 'title' | 'abstract'],
    ...(settings === 'usual' && { searchOptions: usual }),
  });
  return {
    add: (papers) => index.addAll(papers),
    finish: () => undefined,
    search: (text, limit) => {
      const found = index.search(text);
      found.slice(0, limit);
      return found.length;
    },
    countBytes: () => new TextEncoder().encode(JSON.stringify(index)).length,
  };
}
