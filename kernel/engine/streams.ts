import { StringDecoder } from "node:string_decoder";
import { currentCell } from "./cells.ts";
import { emit } from "./outlet.ts";

/** Send what JavaScript writes to standard output and error to the cell that wrote it. */
export function captureStreams(): void {
  capture(process.stdout, "stdout");
  capture(process.stderr, "stderr");
}

function capture(stream: NodeJS.WriteStream, name: "stdout" | "stderr"): void {
  const decoder = new StringDecoder("utf8");
  type Callback = (error?: Error | null) => void;
  const write = (
    chunk: Uint8Array | string,
    encoding?: BufferEncoding | Callback,
    callback?: Callback,
  ): boolean => {
    const text =
      typeof chunk === "string" && (typeof encoding !== "string" || !isBinary(encoding))
        ? chunk
        : decoder.write(toBuffer(chunk, encoding));
    if (text !== "") emit({ type: "stream", cell: currentCell(), name, text });
    const done = typeof encoding === "function" ? encoding : callback;
    if (done !== undefined) process.nextTick(done);
    return true;
  };
  stream.write = write;
}

function isBinary(encoding: BufferEncoding): boolean {
  return encoding === "base64" || encoding === "hex" || encoding === "base64url";
}

function toBuffer(chunk: Uint8Array | string, encoding: unknown): Buffer {
  return typeof chunk === "string"
    ? Buffer.from(chunk, encoding as BufferEncoding)
    : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}
