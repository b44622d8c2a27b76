/**
 * The one error class and its closed set of codes. Errors lose their class on the way between
 * contexts, so only `code` and `message` travel (see utils/messaging/server.ts).
 */

/** What readers see for each code: the thing that went wrong and the way out. */
const texts = {
  'bad-request': 'Offprint did not understand this request. Reload the page and try again.',
  'not-allowed': 'This page may not ask Offprint for that.',
  'not-found': 'This paper is no longer in your library.',
  'name-taken': 'A list of this name exists already.',
  'storage-failed': 'Your browser could not store this. Free some disk space and try again.',
  'extension-reloaded': 'Offprint was updated. Reload the page to go on.',
  unexpected: 'Something went wrong. Try again.',
} as const;

export type ErrorCode = keyof typeof texts;

export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    message: string = texts[code],
    options?: { cause?: unknown },
  ) {
    super(message, options);
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
