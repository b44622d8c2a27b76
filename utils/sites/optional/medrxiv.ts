/** medRxiv: search, subjects, new papers and articles. See `_highwire.ts`. */
import type { PageKind, SiteExamples, SiteInfo } from '../site';
import { highwireExamples, highwirePages } from './_highwire';

const host = 'https://www.medrxiv.org';

export const info: SiteInfo = { id: 'medrxiv', name: 'medRxiv', matches: [`${host}/*`] };

export const pages: readonly PageKind[] = highwirePages;

export const examples: SiteExamples = highwireExamples(host, 'epidemiology');
