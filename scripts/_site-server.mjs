/**
 * The web under test: a CONNECT proxy that leads the wanted hosts to a local TLS server and
 * refuses the rest, so that it is also the ledger of all that the browser asked for.
 */
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect } from 'node:net';
import { generate } from 'selfsigned';

const alwaysHosts = ['huggingface.co', 'arxiv.org', 'export.arxiv.org'];

/** @param {import('node:http').Server | import('node:https').Server} server */
async function listen(server) {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

/** @param {Iterable<{ url: string, html: string }>} pages their hosts are served too */
export async function startSiteServer(pages) {
  const routes = new Map([...pages].map(({ url, html }) => [url, html]));
  const hosts = new Set([...alwaysHosts, ...[...routes.keys()].map((url) => new URL(url).host)]);
  /** @type {Set<import('node:stream').Duplex>} */
  const sockets = new Set();
  /** @type {string[]} */
  const served = [];
  /** @type {string[]} */
  const refused = [];
  let isOffline = false;

  const { private: key, cert } = await generate([{ name: 'commonName', value: 'huggingface.co' }]);
  const site = createTlsServer({ key, cert }, (request, response) => {
    const asked = `https://${request.headers.host}${request.url}`;
    const [url = asked] = asked.split('?');
    const html = routes.get(asked) ?? routes.get(url);
    served.push(url);
    response.writeHead(html === undefined ? 404 : 200, {
      'content-type': html?.startsWith('%PDF-') ? 'application/pdf' : 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(html ?? '');
  });
  const sitePort = await listen(site);

  const proxy = createServer((request, response) => {
    refused.push(request.url ?? '');
    response.writeHead(403).end();
  });
  proxy.on('connect', (request, socket) => {
    const target = request.url ?? '';
    const [host = '', port] = target.split(':');
    socket.on('error', () => socket.destroy());
    if (isOffline || !hosts.has(host) || port !== '443') {
      refused.push(target);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = connect(sitePort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('close', () => {
      sockets.delete(socket);
      upstream.destroy();
    });
    sockets.add(socket);
  });
  const port = await listen(proxy);
  const dropConnections = () => {
    for (const socket of sockets) socket.destroy();
  };

  return {
    port,
    routes,
    served,
    refused,
    /** Refuses everything, and drops what is open. */
    goOffline() {
      isOffline = true;
      dropConnections();
    },
    goOnline() {
      isOffline = false;
    },
    async stop() {
      dropConnections();
      site.closeAllConnections();
      proxy.closeAllConnections();
      await Promise.all(
        [site, proxy].map((server) => new Promise((resolve) => server.close(resolve))),
      );
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof startSiteServer>>} SiteServer */
