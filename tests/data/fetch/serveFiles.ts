import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A server of a few files that knows ranges, with the faults that servers have. */
export interface FileServer {
  readonly address: string;
  readonly requests: { name: string; range: string | undefined }[];
  /** Breaks the connection after so many bytes of a file. */
  cutAfter(name: string, bytes: number | undefined): void;
  /** Falls silent after so many bytes of a file. */
  hangAfter(name: string, bytes: number): void;
  /** Gives other bytes, or none. */
  replace(name: string, bytes: Uint8Array | undefined): void;
  ignoreRanges(): void;
  close(): Promise<void>;
}

export async function serveFiles(given: Readonly<Record<string, Uint8Array>>): Promise<FileServer> {
  const files = new Map(Object.entries(given));
  const cuts = new Map<string, number>();
  const hangs = new Map<string, number>();
  const requests: FileServer["requests"] = [];
  let ranges = true;
  const server = createServer((request, response) => {
    const name = (request.url ?? "").slice(1);
    const { range } = request.headers;
    requests.push({ name, range });
    const bytes = files.get(name);
    if (bytes === undefined) {
      response.writeHead(404).end();
      return;
    }
    const start = ranges ? Number(/^bytes=(\d+)-$/.exec(range ?? "")?.[1] ?? 0) : 0;
    if (start >= bytes.length) {
      response.writeHead(416, { "Content-Range": `bytes */${bytes.length}` }).end();
      return;
    }
    const body = bytes.subarray(start);
    response.writeHead(start > 0 ? 206 : 200, {
      "Content-Length": body.length,
      ...(start > 0 && { "Content-Range": `bytes ${start}-${bytes.length - 1}/${bytes.length}` }),
    });
    const limit = cuts.get(name) ?? hangs.get(name);
    if (limit === undefined) {
      response.end(body);
      return;
    }
    response.write(body.subarray(0, limit), () => {
      if (cuts.has(name)) setTimeout(() => response.destroy(), 50);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    requests,
    cutAfter: (name, bytes) => {
      if (bytes === undefined) cuts.delete(name);
      else cuts.set(name, bytes);
    },
    hangAfter: (name, bytes) => {
      hangs.set(name, bytes);
    },
    replace: (name, bytes) => {
      if (bytes === undefined) files.delete(name);
      else files.set(name, bytes);
    },
    ignoreRanges: () => {
      ranges = false;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
