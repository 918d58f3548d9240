import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "../../../src/exercises/editDistance.ts";

/** The definition itself, exponential in the length. */
function reference(from: string, to: string): number {
  if (from === "" || to === "") return from.length + to.length;
  if (to.startsWith(from[0])) return reference(from.slice(1), to.slice(1));
  return (
    1 +
    Math.min(
      reference(from.slice(1), to),
      reference(from, to.slice(1)),
      reference(from.slice(1), to.slice(1)),
    )
  );
}

describe("editDistance(from, to)", () => {
  it("is 3 from kitten to sitting", () => {
    expect(editDistance("kitten", "sitting")).toBe(3);
  });

  it("agrees with the recursive definition", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 5 });
    fc.assert(
      fc.property(word, word, (from, to) => {
        expect(editDistance(from, to)).toBe(reference(from, to));
      }),
    );
  });
});
