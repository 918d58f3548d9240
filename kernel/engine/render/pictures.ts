import type { MimeBundle } from "../../display/mime.ts";

/** How the files of each kind of picture begin: bytes, and where they stand. */
const SIGNATURES: readonly [type: string, at: number, bytes: readonly number[]][] = [
  ["image/png", 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", 0, [0xff, 0xd8, 0xff]],
  ["image/gif", 0, [0x47, 0x49, 0x46, 0x38]],
  ["image/webp", 8, [0x57, 0x45, 0x42, 0x50]],
];

/** The bytes of a picture's file, as a picture; undefined for any other value. */
export function renderPicture(value: unknown): MimeBundle | undefined {
  if (!(value instanceof Uint8Array)) return undefined;
  const match = SIGNATURES.find(([, at, bytes]) =>
    bytes.every((byte, index) => value[at + index] === byte),
  );
  if (match === undefined) return undefined;
  const [type] = match;
  const name = type.slice("image/".length).toUpperCase();
  const data = Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64");
  return { [type]: data, "text/plain": `${name} image` };
}
