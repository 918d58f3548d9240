import { describe, expect, it } from "vitest";
import { exercises } from "../../../src/exercises/catalogue/exercises.ts";
import { findEntry, findExercise } from "../../../src/exercises/findExercise.ts";

describe("findExercise(id)", () => {
  it("finds every exercise of the catalogue by its id", () => {
    for (const exercise of exercises) expect(findEntry(exercise.id)).toBe(exercise);
  });

  it("names the nearest id first when there is none", () => {
    expect(() => findExercise("04-formla")).toThrow(/"04-formla"; the nearest: "04-formula"/);
    expect(() => findExercise("07-Dense")).toThrow(/the nearest: "07-dense"/);
  });

  it("cuts an id that is far too long", () => {
    expect(() => findExercise("x".repeat(10_000))).toThrow(/^check: .{40,200}$/);
  });
});
