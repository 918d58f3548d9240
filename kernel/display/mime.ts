/** Representations of one value by MIME type: text as strings, binary as base64, JSON types as values. */
export type MimeBundle = Record<string, unknown>;

/** The key under which a value carries its own representations; the convention is Deno's. */
export const DISPLAY = Symbol.for("Jupyter.display");

/** A value that knows how to show itself in a notebook. */
export interface Displayable {
  /** The representations of the value, by their mime types. */
  [DISPLAY](): MimeBundle | Promise<MimeBundle>;
}

export function isDisplayable(value: unknown): value is Displayable {
  return (
    ((typeof value === "object" && value !== null) || typeof value === "function") &&
    typeof (value as Partial<Displayable>)[DISPLAY] === "function"
  );
}
