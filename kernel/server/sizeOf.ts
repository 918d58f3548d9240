import type { Rich } from "./staticPictures.ts";

/** About as many bytes as a bundle takes in a notebook. */
export function sizeOf(data: Rich["data"]): number {
  let size = 0;
  for (const content of Object.values(data)) {
    size += typeof content === "string" ? content.length : JSON.stringify(content ?? null).length;
  }
  return size;
}
