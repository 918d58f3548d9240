const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/**
 * Bytes as base64 text (RFC 4648, section 4). Written here because the language itself has it only
 * from Node 25 on, and this library runs without Node and without a page.
 *
 * @example
 * base64(Uint8Array.of(77, 97)); // "TWE="
 */
export function base64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const second = left > 1 ? bytes[i + 1] : 0;
    const third = left > 2 ? bytes[i + 2] : 0;
    const triple = (bytes[i] << 16) | (second << 8) | third;
    text += alphabet.charAt(triple >> 18) + alphabet.charAt((triple >> 12) & 63);
    text += left > 1 ? alphabet.charAt((triple >> 6) & 63) : "=";
    text += left > 2 ? alphabet.charAt(triple & 63) : "=";
  }
  return text;
}
