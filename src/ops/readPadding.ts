import { describeValue, requireInteger } from "../arrays/index.ts";

/** How many pixels to add on each side: one number for all sides, or one each. */
export type BorderSize = number | { top: number; bottom: number; left: number; right: number };

/** What the pixels of a border hold. */
export type BorderMode = "zero" | "edge" | "reflect" | "symmetric" | "wrap";

export interface Border {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const modes: readonly string[] = ["zero", "edge", "reflect", "symmetric", "wrap"];

/** Reads and checks a border's size. */
export function readBorder(caller: string, size: BorderSize): Border {
  if (typeof size === "number") {
    requireInteger(caller, "border", size, 0);
    return { top: size, bottom: size, left: size, right: size };
  }
  if (typeof (size as unknown) !== "object" || (size as unknown) === null) {
    throw new TypeError(
      `${caller}: border should be a number of pixels or { top, bottom, left, right }, got ${describeValue(size)}`,
    );
  }
  const { top, bottom, left, right } = size;
  for (const [side, pixels] of Object.entries({ top, bottom, left, right })) {
    requireInteger(caller, `border ${side}`, pixels, 0);
  }
  return { top, bottom, left, right };
}

/** Checks what the border is to hold. */
export function readMode(caller: string, mode: BorderMode): BorderMode {
  if (!modes.includes(mode)) {
    const known = modes.map((each) => JSON.stringify(each)).join(", ");
    throw new TypeError(`${caller}: mode should be one of ${known}, got ${describeValue(mode)}`);
  }
  return mode;
}

/**
 * For every entry of a padded axis, the entry of the axis that it repeats, or -1 for a zero.
 *
 * @param n entries of the axis without its border
 */
export function borderSources(
  n: number,
  before: number,
  after: number,
  mode: BorderMode,
): Int32Array {
  return Int32Array.from({ length: before + n + after }, (_, at) => source(at - before, n, mode));
}

function source(at: number, n: number, mode: BorderMode): number {
  switch (mode) {
    case "zero":
      return at >= 0 && at < n ? at : -1;
    case "edge":
      return Math.min(Math.max(at, 0), n - 1);
    case "wrap":
      return modulo(at, n);
    case "symmetric":
      // There and back again, the entries at the edges twice: period 2n.
      return fold(modulo(at, 2 * n), 2 * n - 1);
    case "reflect":
      // The entries at the edges once: period 2n - 2, where a single entry only repeats itself.
      return n === 1 ? 0 : fold(modulo(at, 2 * n - 2), 2 * n - 2);
  }
}

/** The way back along a period that ends at `last`. */
function fold(at: number, last: number): number {
  return Math.min(at, last - at);
}

function modulo(a: number, n: number): number {
  return ((a % n) + n) % n;
}
