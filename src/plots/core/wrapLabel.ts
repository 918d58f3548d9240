/** Letters of running text in Open Sans are about this wide, as a part of their size. */
const letterWidth = 0.53;

/**
 * Breaks a text into lines of a width, between words.
 *
 * @param width room in pixels
 * @param size font size in pixels
 * @example
 * wrapLabel("a cat on a mat", 45, 12); // ["a cat", "on a", "mat"]
 */
export function wrapLabel(text: string, width: number, size: number): string[] {
  const room = width / (letterWidth * size);
  const lines: string[] = [];
  for (const word of text.split(" ").filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length > 0 && longer.length <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
