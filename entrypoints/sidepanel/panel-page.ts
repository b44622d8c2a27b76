import type { PaperMeta } from '../../utils/paper/paper-meta';

/** What the tab in front shows, as far as Offprint may see it. */
export type PanelPage =
  | { readonly kind: 'paper'; readonly paper: PaperMeta }
  | { readonly kind: 'listing'; readonly papers: readonly PaperMeta[] }
  /** A page of Offprint's own, or of a site, without a paper. */
  | { readonly kind: 'nothing' }
  /** A page Offprint may not see, and the paper its tab showed before: often the page is its PDF. */
  | { readonly kind: 'unseen'; readonly last: PaperMeta | undefined };
