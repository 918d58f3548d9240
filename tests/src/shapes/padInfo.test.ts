import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { padInfo } from "../../../src/index.ts";
import type { WindowOptions } from "../../../src/index.ts";

describe("padInfo", () => {
  test.each<[number, number, WindowOptions, number, number]>([
    [5, 3, { padding: "same" }, 1, 1],
    [5, 4, { padding: "same" }, 1, 2],
    [5, 2, { padding: "same" }, 0, 1],
    [6, 3, { padding: "same", stride: 2 }, 0, 1],
    [7, 3, { padding: "same", stride: 2 }, 1, 1],
    [7, 3, { padding: "same", dilation: 2 }, 2, 2],
    [5, 1, { padding: "same", stride: 3 }, 0, 0],
    [5, 3, { padding: 2 }, 2, 2],
    [5, 3, { padding: "valid" }, 0, 0],
    [5, 3, {}, 0, 0],
    [5, 4, { padding: "same-before" }, 2, 1],
    [6, 3, { padding: "same-before", stride: 2 }, 1, 0],
    [5, 3, { padding: { total: 3 } }, 1, 2],
    [5, 3, { padding: { total: 0 } }, 0, 0],
    [5, 3, { padding: "full", dilation: 2 }, 4, 4],
  ])("n %d, k %d, %j: %d before, %d after", (n, k, options, before, after) => {
    expect(padInfo(n, k, options)).toMatchObject({ before, after });
  });

  test("same pads no more than the last window needs, and an odd zero goes after", () => {
    const small = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        small,
        small,
        small,
        (n, k, stride, dilation) => {
          const { before, after, span } = padInfo(n, k, { padding: "same", stride, dilation });
          const reach = (Math.ceil(n / stride) - 1) * stride + span;
          expect(before + n + after).toBe(Math.max(n, reach));
          expect(after - before).toBeGreaterThanOrEqual(0);
          expect(after - before).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test("names itself in errors", () => {
    expect(() => padInfo(0, 3)).toThrow("padInfo: n should be a whole number of at least 1, got 0");
    expect(() => padInfo(5, 3, { padding: null as never })).toThrow("padInfo: padding should be");
  });
});
