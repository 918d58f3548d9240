import { describe, expect, it } from "vitest";
import { seedOf, variantOf } from "../../../grader/course/secret.ts";

describe("seedOf and variantOf", () => {
  it("are other for another secret, assignment or student, and the same for the same", () => {
    const all = ["s", "t"].flatMap((secret) =>
      ["05", "06"].flatMap((assignment) => [
        seedOf(secret, assignment),
        ...["ann", "bob"].flatMap((student) => [
          seedOf(secret, assignment, student),
          variantOf(secret, assignment, student),
        ]),
      ]),
    );
    expect(new Set(all).size).toBe(all.length);
    expect(variantOf("s", "05", "ann")).toBe(all[2]);
    expect(variantOf("s", "05", "ann")).toMatch(/^[0-9a-f]{16}$/);
  });
});
