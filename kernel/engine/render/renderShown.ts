import type { MimeBundle } from "../../display/mime.ts";
import { cut } from "./plainText.ts";
import { renderValue } from "./renderValue.ts";

/** What `display` shows: text is the text itself; as the result of a cell it would stand in quotes. */
export function renderShown(value: unknown): MimeBundle | Promise<MimeBundle> {
  return typeof value === "string" ? { "text/plain": cut(value) } : renderValue(value);
}
