import { drawArray } from "./arrayPicture/drawArray.ts";
import type { Strided } from "./arrayPicture/strided.ts";
import { escapeHtml } from "./html.ts";
import { product, type BlockText, type NumberBlock } from "./numbers.ts";
import { cut } from "./plainText.ts";

/** So few values are read faster than any picture of them. */
const READ_AT_A_GLANCE = 36;

/** JupyterLab breaks long lines of a `<pre>`, and columns would no longer stand below each other. */
const UNBROKEN = "white-space: pre; overflow: auto";

/**
 * A summary, a picture and the values, folded unless they are all there; undefined for what has no picture.
 *
 * Only tags and attributes that JupyterLab leaves in an untrusted notebook, where a style sheet or `<svg>` is taken out.
 */
export function arrayHtml(block: NumberBlock, words: BlockText): string | undefined {
  const values = numbersOf(block);
  if (values === undefined || product(block.shape) <= READ_AT_A_GLANCE) return undefined;
  const picture = drawArray(values);
  if (picture === undefined) return undefined;
  const { png, width, height, caption } = picture;
  const line = escapeHtml(words.line);
  const source = `data:image/png;base64,${png.toString("base64")}`;
  const open = words.whole ? " open" : "";
  return (
    `<p>${line}</p>` +
    `<img src="${source}" alt="${line}" width="${width}" height="${height}">` +
    `<p><small>${escapeHtml(caption)}</small></p>` +
    `<details${open}><summary>values</summary><pre style="${UNBROKEN}">${escapeHtml(cut(words.values))}</pre></details>`
  );
}

/** The block as real numbers with a size; text, big integers and complex numbers have no picture. */
function numbersOf({ shape, dtype, memory }: NumberBlock): Strided | undefined {
  if (memory === undefined || dtype.startsWith("complex")) return undefined;
  const { data, stride, offset } = memory;
  const sized = shape.every((length) => Number.isSafeInteger(length) && length > 0);
  if (!sized || typeof data[offset] !== "number") return undefined;
  return { shape, stride, offset, data: data as ArrayLike<number> };
}
