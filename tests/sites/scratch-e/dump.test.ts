import { it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { fixtures, parse, readAt } from '../_pages';
it('x',()=>{ for (const f of fixtures.filter(f=>['github','hacker-news'].includes(f.site.id))) {
  const {entries,state,droppedCount}=readAt(parse(f.html,f.url),f.url);
  console.log(f.name, state, droppedCount);
  for (const e of entries) { const {pageUrl,siteId,...p}=e.paper; console.log(JSON.stringify(p), e.spots.map(s=>s.parent.tagName+'.'+s.parent.className+' < '+(s.before as any)?.nodeName)); }
  if (process.env.WRITE) writeFileSync('tests/fixtures/'+f.name.replace('.html','.json'), JSON.stringify({url:f.url.href, entries: entries.map(e=>{const {pageUrl,siteId,...p}=e.paper; return p;})},null,2)+'\n');
} });
