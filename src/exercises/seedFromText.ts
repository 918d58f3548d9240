/** A seed for `seededRandom` from any text: FNV-1a over its UTF-16 units, 32 bits. */
export function seedFromText(text: string): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < text.length; k++) {
    hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  }
  return hash >>> 0;
}
