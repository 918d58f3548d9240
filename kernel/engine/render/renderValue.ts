import { inspect, stripVTControlCharacters } from "node:util";
import { DISPLAY, isDisplayable, type MimeBundle } from "../../display/mime.ts";
import { reportError } from "../reportError.ts";
import { renderArray } from "./arrays.ts";
import { renderModel } from "./model.ts";
import { renderObjects } from "./objectTable.ts";
import { renderPicture } from "./pictures.ts";
import { cut, plainText } from "./plainText.ts";

/**
 * The representations under which a value is shown.
 *
 * What carries `Symbol.for("Jupyter.display")` decides for itself. Pictures, arrays of numbers, models and lists of
 * objects have forms of their own; the rest is text without colour codes, as a program that reads the notebook expects.
 */
export function renderValue(value: unknown): MimeBundle | Promise<MimeBundle> {
  if (isDisplayable(value)) {
    const bundle = value[DISPLAY]();
    return bundle instanceof Promise ? bundle.then(checkBundle) : checkBundle(bundle);
  }
  return (
    renderPicture(value) ??
    renderArray(value) ??
    renderModel(value) ??
    renderError(value) ??
    renderObjects(value) ?? { "text/plain": plainText(value) }
  );
}

/** An error that is a value, with the lines of the cell that made it. */
function renderError(value: unknown): MimeBundle | undefined {
  if (!(value instanceof Error)) return undefined;
  const { traceback } = reportError(value);
  return { "text/plain": cut(stripVTControlCharacters(traceback.join("\n"))) };
}

function checkBundle(bundle: unknown): MimeBundle {
  if (typeof bundle !== "object" || bundle === null || Array.isArray(bundle)) {
    throw new TypeError(
      `Symbol.for("Jupyter.display") must return an object from MIME type to content, got ${inspect(bundle)}.`,
    );
  }
  return bundle as MimeBundle;
}
