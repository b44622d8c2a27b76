/**
 * A thin client of the Chrome DevTools Protocol (https://chromedevtools.github.io/devtools-protocol/).
 * Playwright would pause every worker that starts until it has attached to it, which is the very
 * time measured here.
 */
import WebSocket from 'ws';

/** One target: the browser itself, a page or a worker. */
export interface Session {
  /** @throws Error when the browser refuses, or after `limit` milliseconds (default 60,000) */
  send(method: string, params?: object, limit?: number): Promise<Record<string, unknown>>;
  /** The value of an expression, awaited. @throws Error with the text of what it threw */
  evaluate<T>(expression: string, limit?: number): Promise<T>;
}

export interface Connection extends Session {
  attach(targetId: string): Promise<Session>;
  detach(session: Session): Promise<void>;
  /** Tells of the dedicated workers of a page, those to come as well. */
  watchWorkers(page: Session, onWorker: OnWorker): Promise<void>;
  targets(): Promise<Target[]>;
  close(): void;
}

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

type OnWorker = (url: string, session: Session) => void;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: { readonly sessionId?: string; readonly targetInfo?: Target };
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

const defaultLimit = 60_000;

/** @param address `ws://` of the browser */
export async function connectTo(address: string): Promise<Connection> {
  const socket = new WebSocket(address, { maxPayload: 0, perMessageDeflate: false });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  const waiting = new Map<number, (message: Message) => void>();
  const watchers = new Map<string, OnWorker>();
  let lastId = 0;

  const makeSession = (sessionId?: string): Session => {
    const send: Session['send'] = (method, params = {}, limit = defaultLimit) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        const timer = setTimeout(() => {
          waiting.delete(id);
          reject(new Error(`${method} took longer than ${limit} ms`));
        }, limit);
        waiting.set(id, ({ result, error }) => {
          clearTimeout(timer);
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result ?? {});
        });
        socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }));
      });
    return {
      send,
      async evaluate<T>(expression: string, limit?: number) {
        const reply = await send(
          'Runtime.evaluate',
          { expression, awaitPromise: true, returnByValue: true },
          limit,
        );
        const { result, exceptionDetails } = reply as Evaluated;
        if (exceptionDetails) {
          const { exception, text } = exceptionDetails;
          throw new Error(exception?.description ?? text);
        }
        return result?.value as T;
      },
    };
  };

  socket.on('message', (data) => {
    const message: Message = JSON.parse(String(data));
    if (message.id !== undefined) {
      const take = waiting.get(message.id);
      waiting.delete(message.id);
      take?.(message);
    } else if (message.method === 'Target.attachedToTarget') {
      const { sessionId, targetInfo } = message.params ?? {};
      if (sessionId && targetInfo?.type === 'worker') {
        watchers.get(message.sessionId ?? '')?.(targetInfo.url, makeSession(sessionId));
      }
    }
  });
  socket.on('close', () => {
    for (const take of waiting.values()) take({ error: { message: 'the browser is gone' } });
    waiting.clear();
  });

  const browser = makeSession();
  const sessionIds = new WeakMap<Session, string>();
  return {
    ...browser,
    async attach(targetId) {
      const reply = await browser.send('Target.attachToTarget', { targetId, flatten: true });
      const sessionId = String(reply['sessionId']);
      const session = makeSession(sessionId);
      sessionIds.set(session, sessionId);
      return session;
    },
    async detach(session) {
      await browser.send('Target.detachFromTarget', { sessionId: sessionIds.get(session) });
    },
    async watchWorkers(page, onWorker) {
      watchers.set(sessionIds.get(page) ?? '', onWorker);
      await page.send('Target.setAutoAttach', {
        ...{ autoAttach: true, waitForDebuggerOnStart: false, flatten: true },
      });
    },
    async targets() {
      const { targetInfos } = await browser.send('Target.getTargets');
      return targetInfos as Target[];
    },
    close: () => socket.terminate(),
  };
}

interface Evaluated {
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { readonly description?: string };
  };
}
