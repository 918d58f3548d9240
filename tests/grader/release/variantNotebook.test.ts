import { describe, expect, it } from "vitest";
import { exercises } from "../../../src/exercises/catalogue/exercises.ts";
import { findExercise } from "../../../src/exercises/findExercise.ts";
import { planOf } from "../../../grader/job/plan.ts";
import { readNotebook } from "../../../grader/notebook/readNotebook.ts";
import { variantNotebook } from "../../../grader/release/variantNotebook.ts";
import { notebookText } from "../../../grader/notebook/notebookText.ts";
import { lessons } from "../../../lessons/manifest.ts";
import { builtVariant, cellOf, releasedNotebook, withCell } from "../lesson.ts";

const lesson = "05-the-convolutional-layer";

describe("variantNotebook(released, variant)", () => {
  it.each(lessons.map(({ stem }) => stem))(
    "%s: to the byte what the lessons' own build makes",
    async (stem) => {
      const own = variantNotebook(releasedNotebook(stem), "ann");
      const built = readNotebook(Buffer.from(await builtVariant(stem, "ann"))).notebook;
      expect(notebookText(own)).toBe(notebookText(built));
    },
  );

  it("gives the exercises that the judge then judges by", () => {
    const judged = planOf(variantNotebook(releasedNotebook(lesson), "ann")).flatMap((plan) =>
      plan.kind === "judged" ? [plan.exercise] : [],
    );
    const varied = judged.filter(({ variant }) => variant === "ann").map(({ id }) => id);
    const expected = exercises.filter(({ id, kind }) => kind === "varied" && id.startsWith("05-"));
    expect(varied).toEqual(expected.map(({ id }) => id));
    expect(judged.find(({ id }) => id === "05-sizes")).toMatchObject({
      expected: (findExercise("05-sizes", "ann") as { expected?: unknown }).expected,
    });
  });

  it("refuses a statement that was rewritten, which has no place for other numbers", () => {
    const rewritten = withCell(releasedNotebook(lesson), "05-sizes-statement", (cell) => ({
      ...cell,
      source: "Work out the sizes.",
    }));
    expect(() => variantNotebook(rewritten, "ann")).toThrow("cell 05-sizes-statement: expected");
    expect(cellOf(rewritten, "05-sizes-statement").source).toBe("Work out the sizes.");
  });
});
