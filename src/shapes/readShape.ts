import { describeValue, requireInteger } from "../arrays/index.ts";

/** Checks the shape of a layer's input: at least one axis, each a whole number of at least 1. */
export function readShape(caller: string, shape: readonly number[]): readonly number[] {
  if (!isList(shape) || shape.length === 0) {
    throw new TypeError(
      `${caller}: inputShape should be a list of sizes such as [28, 28, 1], got ${describeValue(shape)}`,
    );
  }
  shape.forEach((size, axis) => requireInteger(caller, `inputShape[${axis}]`, size, 1));
  return shape;
}

/** Checks that a shape is an image's or a stack of maps', `[height, width, channels]`. */
export function readImageShape(
  caller: string,
  shape: readonly number[],
): readonly [height: number, width: number, channels: number] {
  readShape(caller, shape);
  const [height, width, channels] = shape;
  if (shape.length !== 3) {
    throw new RangeError(
      `${caller}: inputShape should be [height, width, channels], got [${shape.join(", ")}]; ` +
        `a grey image has 1 channel, and after a dense or flatten layer no window can move any more`,
    );
  }
  return [height, width, channels];
}

/** Not `Array.isArray`, which forgets what the list holds. */
function isList(value: unknown): boolean {
  return Array.isArray(value);
}
