import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromData, numericGradient, pad2d, pad2dGradient, toNested } from "../../../src/index.ts";
import type { BorderMode } from "../../../src/index.ts";
import { expectClose } from "../expectClose.ts";
import { wholeNumbers } from "./arbitraries.ts";
import { tf } from "./oracle.ts";
import { weighedSum } from "./weighedSum.ts";

const side = fc.integer({ min: 0, max: 3 });
const size = fc.integer({ min: 1, max: 4 });
const cases = fc
  .record({
    n: fc.integer({ min: 1, max: 2 }),
    h: size,
    w: size,
    c: fc.integer({ min: 1, max: 2 }),
  })
  .chain(({ n, h, w, c }) =>
    fc.record({ top: side, bottom: side, left: side, right: side }).chain((border) =>
      fc.record({
        image: wholeNumbers([n, h, w, c]),
        gradient: wholeNumbers([
          n,
          border.top + h + border.bottom,
          border.left + w + border.right,
          c,
        ]),
        border: fc.constant(border),
      }),
    ),
  );
const modes = fc.constantFrom<BorderMode>("zero", "edge", "reflect", "symmetric", "wrap");

describe("pad2dGradient", () => {
  const sides = { top: 0, bottom: 0, left: 2, right: 0 };

  test.each<[BorderMode, number[]]>([
    ["zero", [100, 1000, 10_000]],
    ["edge", [111, 1000, 10_000]],
    ["reflect", [100, 1010, 10_001]],
    ["symmetric", [110, 1001, 10_000]],
    ["wrap", [100, 1001, 10_010]],
  ])("by hand: %s", (mode, row) => {
    expect(toNested(pad2dGradient([[1, 10, 100, 1000, 10_000]], sides, { mode }))).toEqual([row]);
  });

  test("with zeros equals tfjs", () => {
    fc.assert(
      fc.property(cases, ({ image, gradient, border }) => {
        const { top, bottom, left, right } = border;
        const expected = tf.tidy(() =>
          tf
            .grad((x) =>
              tf.pad(x, [
                [0, 0],
                [top, bottom],
                [left, right],
                [0, 0],
              ]),
            )(
              tf.tensor4d(toNested(image) as number[][][][]),
              tf.tensor4d(toNested(gradient) as number[][][][]),
            )
            .arraySync(),
        );
        expect(toNested(pad2dGradient(gradient, border))).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test("equals the numeric gradient, whatever the mode", () => {
    fc.assert(
      fc.property(cases, modes, ({ image, gradient, border }, mode) => {
        const f = weighedSum((x) => pad2d(x, border, { mode }), gradient);
        expectClose(pad2dGradient(gradient, border, { mode }), numericGradient(f, image), 1e-4);
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  test("keeps the type and names itself", () => {
    expect(pad2dGradient(fromData(new Float32Array(9), [3, 3]), 1).dtype).toBe("float32");
    expect(() => pad2dGradient([[1, 2]], 1)).toThrow(
      "pad2dGradient: the border leaves no image of paddedGradient 1x2",
    );
    expect(() => pad2dGradient([[1]], -1)).toThrow(
      "pad2dGradient: border should be a whole number",
    );
    expect(() => pad2dGradient([[1]], 0, { mode: "none" as never })).toThrow(
      "pad2dGradient: mode should be one of",
    );
    expect(() => pad2dGradient([[Number.NaN]], 0)).toThrow("paddedGradient[0][0] is NaN");
  });
});
