import { StringDecoder } from "node:string_decoder";
import { currentCell } from "./cells.ts";
import { emit } from "./outlet.ts";
import type { OutputGate } from "./outputGate.ts";

/** Send what JavaScript writes to standard output and error to the cell that wrote it. */
export function captureStreams(gate: OutputGate): void {
  capture(process.stdout, "stdout", gate);
  capture(process.stderr, "stderr", gate);
}

function capture(stream: NodeJS.WriteStream, name: "stdout" | "stderr", gate: OutputGate): void {
  const decoder = new StringDecoder("utf8");
  type Callback = (error?: Error | null) => void;
  const write = (
    chunk: Uint8Array | string,
    encoding?: BufferEncoding | Callback,
    callback?: Callback,
  ): boolean => {
    const written =
      typeof chunk === "string" && (typeof encoding !== "string" || !isBinary(encoding))
        ? chunk
        : decoder.write(toBuffer(chunk, encoding));
    const cell = currentCell();
    const text = gate.admit(cell, written);
    if (text !== "") emit({ type: "stream", cell, name, text });
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
