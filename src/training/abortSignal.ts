/** What `fit` reads of an `AbortSignal`, which this library does not name: it belongs to the host. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  readonly reason?: unknown;
}

/** The error of a training that its signal stopped; its name is the one `fetch` uses. */
export function abortError(message: string, signal: AbortSignalLike): Error {
  const error = new Error(message, { cause: signal.reason });
  error.name = "AbortError";
  return error;
}
