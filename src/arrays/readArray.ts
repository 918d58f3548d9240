import { asArray } from "./asArray.ts";
import { describeShape } from "./describe.ts";
import { requireFinite } from "./requireFinite.ts";
import { rowMajor } from "./rowMajor.ts";
import type { ArrayLike, NumericData } from "./types.ts";

/** An argument after its checks: its shape, and its numbers in row-major order, not to be written to. */
export interface ReadArray {
  readonly shape: readonly number[];
  readonly values: NumericData;
}

/**
 * Reads and checks an array argument once, at the entry of a public function: what it is, how many
 * axes it has, that none is empty, that every number is finite.
 *
 * @param caller the public function to name in an error
 * @param name what the value is to that function, such as `image`
 * @param shapes the accepted shapes by their number of axes, in the words an error should use,
 *   such as `{ 2: "[height, width]" }`; without it any shape is accepted
 */
export function readArray(
  caller: string,
  name: string,
  value: ArrayLike,
  shapes?: Readonly<Record<number, string>>,
): ReadArray {
  const read = readUnchecked(caller, name, value, shapes);
  if (!(read.values instanceof Uint8Array)) requireFinite(caller, name, read.values, read.shape);
  return read;
}

/** `readArray` for who sees to it that every number is finite. */
export function readUnchecked(
  caller: string,
  name: string,
  value: ArrayLike,
  shapes?: Readonly<Record<number, string>>,
): ReadArray {
  const a = asArray(caller, name, value);
  const shape = [...a.shape];
  if (shapes !== undefined && !(shape.length in shapes)) {
    throw new RangeError(
      `${caller}: ${name} should have shape ${Object.values(shapes).join(" or ")}, ` +
        `got shape [${shape.join(", ")}]`,
    );
  }
  if (shape.includes(0)) {
    throw new RangeError(
      `${caller}: ${name} is empty (shape ${describeShape(shape)}): it needs at least one number`,
    );
  }
  return { shape, values: rowMajor(a) };
}
