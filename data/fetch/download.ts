import { open, rm, stat } from "node:fs/promises";
import { diskProblem, isSystemError, Problem } from "./problem.ts";

/** How far a file has come. */
export type OnBytes = (done: number, total: number | undefined) => void;

export interface DownloadOptions {
  readonly onBytes?: OnBytes;
  /** Milliseconds without a byte after which a server is given up. */
  readonly patience?: number;
}

/**
 * Downloads a file, and goes on behind what `path` already holds if the server can do that.
 *
 * @throws Problem if the server cannot be reached, does not have the file, falls silent or ends too early;
 *   what has come stays in `path` for the next time
 */
export async function download(
  address: string,
  path: string,
  { onBytes, patience = 30_000 }: DownloadOptions = {},
): Promise<void> {
  const waiting = new AbortController();
  const silent = setTimeout(() => {
    waiting.abort();
  }, patience);
  try {
    const have = await sizeOf(path);
    const response = await request(address, have, waiting.signal);
    if (response === undefined) return;
    const { resumed, total } = await readStart(response, address, path, have);
    let done = resumed ? have : 0;
    const file = await open(path, resumed ? "a" : "w").catch((error: unknown) => {
      throw diskProblem(path, error);
    });
    try {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
        silent.refresh();
        await file.writeFile(chunk).catch((error: unknown) => {
          throw diskProblem(path, error);
        });
        done += chunk.length;
        onBytes?.(done, total);
      }
    } finally {
      await file.close();
    }
    if (total !== undefined && done < total) throw cutOff(address, done, total);
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (waiting.signal.aborted) {
      throw new Problem(`${address} has sent nothing for ${patience / 1000} s: try again later`);
    }
    throw new Problem(`${address} cannot be reached (${causeOf(error)})`, { cause: error });
  } finally {
    clearTimeout(silent);
  }
}

/** The answer, or nothing where the server says that there is no more to come. */
async function request(
  address: string,
  have: number,
  signal: AbortSignal,
): Promise<Response | undefined> {
  const headers: Record<string, string> = { "Accept-Encoding": "identity" };
  if (have > 0) headers.Range = `bytes=${have}-`;
  const response = await fetch(address, { headers, signal });
  if (response.ok && response.body !== null) return response;
  await response.body?.cancel();
  if (response.status === 416 && have > 0) return undefined;
  throw new Problem(`${address} answered ${response.status} ${response.statusText}`.trim());
}

/** Whether the server goes on where the file ends, and how long the whole is. */
async function readStart(response: Response, address: string, path: string, have: number) {
  const length = response.headers.get("content-length");
  if (response.status !== 206) {
    return { resumed: false, total: length === null ? undefined : Number(length) };
  }
  const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get("content-range") ?? "");
  if (range === null || Number(range[1]) !== have) {
    await rm(path, { force: true });
    throw new Problem(`${address} sent another part of the file than was asked for: run it again`);
  }
  return { resumed: true, total: Number(range[2]) };
}

function cutOff(address: string, done: number, total: number): Problem {
  return new Problem(
    `${address} ended after ${done} of ${total} bytes: run it again, it goes on where it stopped`,
  );
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isSystemError(error) && error.code === "ENOENT") return 0;
    throw diskProblem(path, error);
  }
}

/** What lies below "fetch failed", such as ENOTFOUND. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return isSystemError(cause) ? cause.code : cause instanceof Error ? cause.message : String(cause);
}
