/**
 * The one error class and its closed set of codes. Errors lose their class on the way between
 * contexts, so only `code` and `message` travel (see utils/messaging/server.ts).
 */
import { type MessageKey, t } from './i18n/translate';

/** What readers see for each code: the thing that went wrong and the way out. */
const texts = {
  'bad-request': 'errorBadRequest',
  'not-allowed': 'errorNotAllowed',
  'site-off': 'errorSiteOff',
  'not-found': 'errorNotFound',
  'name-taken': 'errorNameTaken',
  'storage-failed': 'errorStorageFailed',
  'extension-reloaded': 'errorExtensionReloaded',
  unexpected: 'errorUnexpected',
} as const satisfies Record<string, MessageKey>;

export type ErrorCode = keyof typeof texts;

export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    message: string = sentenceFor(code),
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

function sentenceFor(code: ErrorCode): string {
  try {
    return t(texts[code]);
  } catch {
    // A page whose Offprint was updated under it has lost the texts with everything else.
    return 'Offprint was updated. Reload the page to go on.';
  }
}

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(texts, value);
}

/** `error` itself when it is ours, otherwise an `unexpected` one that carries it as its cause. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError('unexpected', undefined, { cause: error });
}

/** The one logging door: everything Offprint prints to a console goes through here. */
export function logError(where: string, error: unknown): void {
  console.error(`Offprint: ${where}:`, error);
}
