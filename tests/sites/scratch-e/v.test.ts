import { it } from 'vitest';
import { readFileSync } from 'node:fs';
import { marked } from 'marked';
import { parse } from '../_pages';
import { scanPage } from '../../../utils/sites/scan-page';
it('x',()=>{ const u=new URL('https://github.com/a/b'); const html=marked.parse(readFileSync('/tmp/E/var.md','utf8')) as string;
 for (const p of scanPage(parse(`<article>${html}</article>`,u),u)) console.log(p.ids.join(' '),'|',p.title,'|',p.codeUrl??''); });
