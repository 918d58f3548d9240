/**
 * A model file: eight bytes of name and version, the length of the description and of the weights and
 * a checksum of both (32 bits each, little-endian), the description as JSON, the weights.
 */
const magic = "2kernels";
const version = 1;
const headLength = magic.length + 4 * 4;

/** What a file holds, still to be understood. */
export interface ModelParts {
  readonly description: unknown;
  readonly weights: Uint8Array;
}

/** The bytes of a model file. */
export function modelBytes(description: object, weights: readonly Uint8Array[]): Uint8Array {
  const text = encode(JSON.stringify(description));
  const body = concatenate([text, ...weights]);
  const head = new Uint8Array(headLength);
  head.set(encode(magic));
  const numbers = [version, text.length, body.length - text.length, checksum(body)];
  const view = new DataView(head.buffer);
  numbers.forEach((value, i) => {
    view.setUint32(magic.length + 4 * i, value, true);
  });
  return concatenate([head, body]);
}

/**
 * Takes a model file apart.
 *
 * @param caller the public function to name in an error
 * @throws RangeError if the bytes are of another kind, of another version, cut short or damaged
 */
export function readModelBytes(caller: string, bytes: Uint8Array): ModelParts {
  const name = decode(bytes.subarray(0, magic.length));
  if (name !== magic) {
    throw new RangeError(
      `${caller}: these ${bytes.length} bytes are no network saved by saveModel; a model of tfjs's own ` +
        `(model.json) is loaded with tf.loadLayersModel`,
    );
  }
  if (bytes.length < headLength) throw cutShort(caller, bytes.length, headLength);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const number = (i: number) => view.getUint32(magic.length + 4 * i, true);
  if (number(0) !== version) {
    throw new RangeError(
      `${caller}: this network was saved in version ${number(0)} of the format, and this library reads ` +
        `version ${version}: load it with the library that saved it`,
    );
  }
  const total = headLength + number(1) + number(2);
  if (bytes.length !== total) throw cutShort(caller, bytes.length, total);
  const body = bytes.subarray(headLength);
  if (checksum(body) !== number(3)) {
    throw new RangeError(`${caller}: the saved network is damaged: its checksum does not fit`);
  }
  const text = decode(body.subarray(0, number(1)));
  return { description: JSON.parse(text) as unknown, weights: body.subarray(number(1)) };
}

function cutShort(caller: string, got: number, expected: number): RangeError {
  return new RangeError(
    `${caller}: the saved network should have ${expected} bytes, got ${got}: was it written or copied to its end?`,
  );
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** JSON may write any character by its number, so that one byte each is enough. */
function encode(json: string): Uint8Array {
  const ascii = json.replace(
    /[^\x20-\x7e]/g,
    (other) => `\\u${other.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return Uint8Array.from(ascii, (character) => character.charCodeAt(0));
}

function decode(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

/** FNV-1a of 32 bits: enough to notice damage. Source: Fowler, Noll and Vo, IETF draft. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
