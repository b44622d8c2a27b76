/** The background's end of the protocol: who asks, what they ask, and how they are answered. */
import * as v from 'valibot';
import { AppError, type ErrorCode, logError, toAppError } from '../errors';
import { type Answer, type Payload, type RequestName, type Zone, zones } from './protocol';
import { requests } from './requests';

/** What the browser tells of a sender; `chrome.runtime.MessageSender` fits. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

export type Handlers = {
  [Name in RequestName]: (payload: Payload<Name>, sender: Sender) => Promise<Answer<Name>>;
};

export type Envelope = { readonly value: unknown } | { readonly code: ErrorCode; message: string };

export interface Zoning {
  /** Our own extension id. */
  readonly extensionId: string;
  /** `chrome-extension://<id>/` or `moz-extension://<uuid>/`. */
  readonly ownOrigin: string;
  /** Whether content scripts of ours run there. The path may be stale on pages that soft-navigate. */
  readonly isSiteHost: (url: URL) => Promise<boolean>;
  /** Whether it is a host of a site that the reader may switch on, and may have switched off. */
  readonly isOptionalHost: (url: URL) => boolean;
}

/**
 * @returns the function to answer `runtime.onMessage` with: undefined for a message that is not a
 * request of ours, an envelope for every other; it never rejects.
 */
export function createServer(handlers: Handlers, zoning: Zoning) {
  async function answer(name: RequestName, payload: unknown, sender: Sender): Promise<unknown> {
    const zone = await zoneOf(sender, zoning);
    if (zone === 'off') throw new AppError('site-off');
    if (zone === undefined || (zones[name] === 'own' && zone !== 'own')) {
      throw new AppError('not-allowed');
    }
    return dispatch(handlers, name, payload, sender);
  }

  return async (message: unknown, sender: Sender): Promise<Envelope | undefined> => {
    if (sender.id !== zoning.extensionId) return undefined;
    try {
      const { name, payload } = readRequest(message);
      return { value: await answer(name, payload, sender) };
    } catch (error) {
      const { code, message: text } = toAppError(error);
      if (code === 'unexpected' || code === 'storage-failed')
        logError('answering a request', error);
      return { code, message: text };
    }
  };
}

function readRequest(message: unknown): { name: RequestName; payload: unknown } {
  if (
    typeof message === 'object' &&
    message !== null &&
    'name' in message &&
    'payload' in message
  ) {
    const { name, payload } = message;
    if (typeof name === 'string' && Object.hasOwn(zones, name)) {
      return { name: name as RequestName, payload }; // its own key in `zones`, just checked
    }
  }
  throw new AppError('bad-request');
}

async function dispatch<Name extends RequestName>(
  handlers: Handlers,
  name: Name,
  payload: unknown,
  sender: Sender,
): Promise<Answer<Name>> {
  const result = v.safeParse(requests[name], payload);
  if (!result.success) throw new AppError('bad-request');
  return handlers[name](result.output, sender);
}

async function zoneOf(sender: Sender, zoning: Zoning): Promise<Zone | 'off' | undefined> {
  if (sender.url === undefined || !URL.canParse(sender.url)) return undefined;
  if (sender.url.startsWith(zoning.ownOrigin)) return 'own';
  const isTopFrame = sender.tab !== undefined && (sender.frameId ?? 0) === 0;
  if (!isTopFrame) return undefined;
  const url = new URL(sender.url);
  if (await zoning.isSiteHost(url)) return 'listing';
  return zoning.isOptionalHost(url) ? 'off' : undefined;
}
