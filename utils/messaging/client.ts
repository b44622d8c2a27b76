/** How a content script or an own page asks the background. */
import { browser } from 'wxt/browser';
import { AppError, isErrorCode } from '../errors';
import type { Answer, Payload, RequestName } from './protocol';

/**
 * Asks the background and waits for its answer.
 * @throws AppError with the background's code; `extension-reloaded` when this page's Offprint was
 * updated or removed under it.
 */
export async function ask<Name extends RequestName>(
  name: Name,
  payload: Payload<Name>,
): Promise<Answer<Name>> {
  let reply: unknown;
  try {
    reply = await browser.runtime.sendMessage({ name, payload });
  } catch (cause) {
    throw new AppError(isContextGone() ? 'extension-reloaded' : 'unexpected', undefined, { cause });
  }
  return openEnvelope<Answer<Name>>(reply);
}

function isContextGone(): boolean {
  // `runtime.id` goes away when the extension is updated or removed under a page.
  return browser.runtime?.id === undefined;
}

/** A worker that died while answering leaves `undefined`: that is a failure, not an answer. */
function openEnvelope<T>(reply: unknown): T {
  if (typeof reply === 'object' && reply !== null) {
    if ('value' in reply) return reply.value as T; // our own background's word, checked there
    if ('code' in reply && isErrorCode(reply.code)) {
      const message = 'message' in reply ? reply.message : undefined;
      throw new AppError(reply.code, typeof message === 'string' ? message : undefined);
    }
  }
  throw new AppError('unexpected');
}
