const LENGTH_BYTES = 4;

/** A value as it crosses a pipe: its JSON, preceded by its length in bytes (32 bits, big-endian). */
export function encodeFrame(value: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(value));
  const frame = Buffer.allocUnsafe(LENGTH_BYTES + json.length);
  frame.writeUInt32BE(json.length);
  json.copy(frame, LENGTH_BYTES);
  return frame;
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
      values.push(JSON.parse(joined.toString("utf8", LENGTH_BYTES, size)));
      this.#pieces = [joined.subarray(size)];
      this.#bytes -= size;
    }
    return values;
  }

  /** Size of the frame at the front, its prefix included; infinite while the prefix is not there. */
  #frameSize(): number {
    if (this.#bytes < LENGTH_BYTES) return Infinity;
    const first = this.#pieces[0]!;
    const prefix =
      first.length >= LENGTH_BYTES ? Buffer.from(first.buffer, first.byteOffset, 4) : this.#join();
    return LENGTH_BYTES + prefix.readUInt32BE();
  }

  #join(): Buffer {
    const joined =
      this.#pieces.length === 1 ? toBuffer(this.#pieces[0]!) : Buffer.concat(this.#pieces);
    this.#pieces = [joined];
    return joined;
  }
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
