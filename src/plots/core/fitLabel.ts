/** Letters of Open Sans are about this wide, as a part of their size: between "i" and "m". */
const letterWidth = 0.55;

/**
 * Cuts a label to a width, with an ellipsis where something is cut.
 *
 * @param width room in pixels
 * @param size font size in pixels
 * @example
 * fitLabel("a cat on a mat", 40, 12); // "a cat…"
 */
export function fitLabel(text: string, width: number, size: number): string {
  const room = Math.max(1, Math.floor(width / (letterWidth * size)));
  const letters = Array.from(text);
  if (letters.length <= room) return text;
  return `${letters
    .slice(0, Math.max(1, room - 1))
    .join("")
    .trimEnd()}…`;
}
