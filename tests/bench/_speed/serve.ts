/** Serves the bench's page, its worker and the papers to Chromium, from this machine only. */
import { createServer } from 'node:http';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { PaperMeta } from '../../../utils/paper/paper-meta';
import { saved } from './papers';

export interface BenchServer {
  /** `http://127.0.0.1:<port>/` */
  readonly address: string;
  /** Of the script that each engine's worker runs. */
  readonly map: SourceMap;
  stop(): Promise<void>;
}

/** Without them the page's clock ticks 20 times more coarsely. */
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

const page = `<!doctype html><title>Bench</title><script type="module">
  globalThis.startWorker = (name) => new Worker('/worker.js?' + name, { type: 'module' });
</script>`;

/** @param isReadable keeps the names of functions, for profiles */
export async function serveBench(
  papers: readonly PaperMeta[],
  isReadable: boolean,
): Promise<BenchServer> {
  const { code, map } = await bundleWorker(isReadable);
  const answer = (url: URL): [type: string, body: string] => {
    if (url.pathname === '/') return ['text/html', page];
    if (url.pathname === '/worker.js') return ['text/javascript', code];
    if (url.pathname !== '/papers') return ['text/plain', ''];
    const [from, to] = ['from', 'to'].map((name) => Number(url.searchParams.get(name)));
    const wanted = papers.slice(from, to).map((paper, at) => saved(paper, (from ?? 0) + at));
    return ['application/json', JSON.stringify(wanted)];
  };
  const server = createServer((request, response) => {
    const [type, body] = answer(new URL(request.url ?? '/', 'http://127.0.0.1'));
    response.writeHead(200, { ...isolation, 'Content-Type': `${type}; charset=utf-8` });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.');
  return {
    address: `http://127.0.0.1:${address.port}/`,
    map,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bundleWorker(isReadable: boolean): Promise<{ code: string; map: SourceMap }> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      sourcemap: 'hidden',
      minify: !isReadable,
      target: 'esnext',
      lib: {
        entry: fileURLToPath(new URL('./worker.ts', import.meta.url)),
        formats: ['es'],
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('Vite built no worker.');
  const [{ code, map }] = output.output;
  if (!map) throw new Error('Vite made no source map.');
  return { code, map: new SourceMap(JSON.parse(map.toString())) };
}
