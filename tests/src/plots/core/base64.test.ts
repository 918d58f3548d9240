import fc from "fast-check";
import { expect, test } from "vitest";
import { base64 } from "../../../../src/plots/core/base64.ts";

test("base64 of the three lengths of RFC 4648's examples", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(["", "f", "fo", "foo"].map((text) => base64(bytes(text)))).toEqual([
    "",
    "Zg==",
    "Zm8=",
    "Zm9v",
  ]);
});

test("base64 is what Node writes for any bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(base64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
    }),
  );
});
