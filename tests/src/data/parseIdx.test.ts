import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseIdx, toNested } from "../../../src/index.ts";
import { idxBytes } from "./idxBytes.ts";

describe("parseIdx", () => {
  test("reads the shape and the bytes", () => {
    expect(toNested(parseIdx(idxBytes([2, 3], [1, 2, 3, 4, 5, 255])))).toEqual([
      [1, 2, 3],
      [4, 5, 255],
    ]);
  });

  test("reads lengths as big-endian numbers", () => {
    const bytes = idxBytes([258], new Array<number>(258).fill(7));
    expect(parseIdx(bytes).shape).toEqual([258]);
  });

  test("reads a file that lies inside a larger buffer", () => {
    const file = idxBytes([2], [8, 9]);
    const larger = new Uint8Array(file.length + 5);
    larger.set(file, 3);
    expect(toNested(parseIdx(larger.subarray(3, 3 + file.length)))).toEqual([8, 9]);
  });

  test("refuses every truncation of a file, and every byte too many", () => {
    const whole = idxBytes([2, 2], [1, 2, 3, 4]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
        expect(() => parseIdx(whole.subarray(0, length))).toThrow(/^parseIdx: /);
      }),
    );
    expect(() => parseIdx(Uint8Array.of(...whole, 0))).toThrow("has more than its data");
  });

  test.each<[string, Uint8Array, string]>([
    ["no bytes", new Uint8Array(0), "got no bytes at all"],
    ["gzip", Uint8Array.of(0x1f, 0x8b, 8, 0), "got the bytes 31 139 8 0: is it an IDX file"],
    [
      "floats",
      Uint8Array.of(0, 0, 0x0d, 1),
      "should hold unsigned bytes (type code 8), got type code 13",
    ],
    ["no axes", Uint8Array.of(0, 0, 8, 0), "names 0 axes"],
    ["a header cut off", Uint8Array.of(0, 0, 8, 3, 0, 0), "ends after 6 bytes: it is truncated"],
    [
      "data cut off",
      idxBytes([2, 2], [1, 2, 3]),
      "should hold 2x2 = 4 bytes after its header, got 3: it is truncated",
    ],
  ])("refuses %s", (_, bytes, message) => {
    expect(() => parseIdx(bytes, "digits.gz")).toThrow(message);
    expect(() => parseIdx(bytes, "digits.gz")).toThrow("parseIdx: digits.gz");
  });

  test.each<[unknown, string]>([
    [
      "digits.gz",
      'parseIdx: the file should be a Uint8Array of its bytes, got the string "digits.gz"',
    ],
    [[0, 0, 8, 1], "got a nested array"],
    [new ArrayBuffer(4), "got an object"],
    [undefined, "got undefined"],
  ])("refuses %j, which is no bytes", (bytes, message) => {
    expect(() => parseIdx(bytes as Uint8Array)).toThrow(message);
  });

  test("refuses lengths whose product is larger than any file", () => {
    const header = Uint8Array.of(0, 0, 8, 3, ...new Array<number>(12).fill(255));
    expect(() => parseIdx(header)).toThrow("it is truncated");
  });
});
