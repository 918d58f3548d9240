import { inspect } from "node:util";
import { DISPLAY, isDisplayable, type MimeBundle } from "../../display/mime.ts";
import { isNdarray, ndarrayText } from "./ndarrayText.ts";
import { isPng } from "./png.ts";

/**
 * The representations under which a value is shown.
 *
 * What carries `Symbol.for("Jupyter.display")` decides for itself; PNG bytes are an image; the rest is text without
 * colour codes, as a program that reads the notebook expects.
 */
export function renderValue(value: unknown): MimeBundle | Promise<MimeBundle> {
  if (isDisplayable(value)) {
    const bundle = value[DISPLAY]();
    return bundle instanceof Promise ? bundle.then(checkBundle) : checkBundle(bundle);
  }
  if (isPng(value)) {
    return { "image/png": Buffer.from(value).toString("base64"), "text/plain": "PNG image" };
  }
  if (isNdarray(value)) return { "text/plain": ndarrayText(value) };
  return { "text/plain": inspect(value, { colors: false }) };
}

function checkBundle(bundle: unknown): MimeBundle {
  if (typeof bundle !== "object" || bundle === null || Array.isArray(bundle)) {
    throw new TypeError(
      `Symbol.for("Jupyter.display") must return an object from MIME type to content, got ${inspect(bundle)}.`,
    );
  }
  return bundle as MimeBundle;
}
