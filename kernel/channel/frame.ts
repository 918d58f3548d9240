const LENGTH_BYTES = 4;
const HEAD_BYTES = 2 * LENGTH_BYTES;

/**
 * A value as it crosses a pipe: JSON, but for the bytes under `buffers`, which travel as they are.
 *
 * The frame is its own length and that of its JSON (32 bits each, big-endian), the JSON, with the lengths of the
 * buffers in their place, and the buffers.
 */
export function encodeFrame(value: object): Buffer {
  const { buffers = [] } = value as { buffers?: readonly Uint8Array[] };
  const lengths = buffers.map(({ byteLength }) => byteLength);
  const json = Buffer.from(
    JSON.stringify(buffers.length > 0 ? { ...value, buffers: lengths } : value),
  );
  const head = Buffer.allocUnsafe(HEAD_BYTES);
  const size = lengths.reduce((sum, length) => sum + length, json.length);
  head.writeUInt32BE(LENGTH_BYTES + size);
  head.writeUInt32BE(json.length, LENGTH_BYTES);
  return Buffer.concat([head, json, ...buffers]);
}

/** Puts the frames of a byte stream together again, whatever the pieces they arrive in. */
export class FrameDecoder {
  #pieces: Uint8Array[] = [];
  #bytes = 0;

  /** The values that became whole with this chunk. */
  push(chunk: Uint8Array): unknown[] {
    this.#pieces.push(chunk);
    this.#bytes += chunk.length;
    const values: unknown[] = [];
    for (let size = this.#frameSize(); this.#bytes >= size; size = this.#frameSize()) {
      const joined = this.#join();
      values.push(decodeBody(joined.subarray(LENGTH_BYTES, size)));
      this.#pieces = [joined.subarray(size)];
      this.#bytes -= size;
    }
    return values;
  }

  /** Size of the frame at the front, its prefix included; infinite while the prefix is not there. */
  #frameSize(): number {
    if (this.#bytes < LENGTH_BYTES) return Infinity;
    const first = this.#pieces[0]!;
    const prefix = first.length >= LENGTH_BYTES ? toBuffer(first) : this.#join();
    return LENGTH_BYTES + prefix.readUInt32BE();
  }

  #join(): Buffer {
    const joined =
      this.#pieces.length === 1 ? toBuffer(this.#pieces[0]!) : Buffer.concat(this.#pieces);
    this.#pieces = [joined];
    return joined;
  }
}

function decodeBody(body: Buffer): unknown {
  let at = LENGTH_BYTES + body.readUInt32BE();
  const value = JSON.parse(body.toString("utf8", LENGTH_BYTES, at)) as { buffers?: number[] };
  if (value.buffers === undefined) return value;
  const buffers = value.buffers.map((length) => {
    const start = at;
    at += length;
    // A copy: the frame's memory is shared with whatever came in the same chunk.
    return Uint8Array.from(body.subarray(start, at));
  });
  return { ...value, buffers };
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
