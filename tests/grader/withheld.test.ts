import { describe, expect, expectTypeOf, it } from "vitest";
import type * as library from "../../src/exercises/index.ts";
import * as withheld from "../../grader/withheld/index.ts";

describe("what stands in place of the exercises", () => {
  it("has the same names and fields, so that notebooks pass the same type check", () => {
    expectTypeOf<Parameters<typeof withheld.check>>().toEqualTypeOf<
      Parameters<typeof library.check>
    >();
    expectTypeOf<keyof withheld.CheckResult & string>().toEqualTypeOf<
      keyof library.CheckResult & string
    >();
    expectTypeOf<keyof withheld.Practice & string>().toEqualTypeOf<
      keyof library.Practice & string
    >();
    expectTypeOf<keyof withheld.ExerciseSummary & string>().toEqualTypeOf<
      keyof library.ExerciseSummary & string
    >();
    expectTypeOf<withheld.ExerciseState>().toEqualTypeOf<library.ExerciseState>();
    expect(Object.keys(withheld).sort()).toEqual(["check", "exerciseSummary", "practice"]);
  });

  it("says nothing about an answer", () => {
    expect(withheld.check("05-q1", [28, 28, 6])).toMatchObject({ verdict: "manual", points: 0 });
    expect(withheld.check("05-q1", 1).message).toBe(withheld.check("05-q1", [28, 28, 6]).message);
  });
});
