import { isLate, type Marks } from "./marks.ts";

/**
 * What Gradescope reads of an autograder: `results.json`, a test for each item. What a person marks has no score yet and
 * counts nothing.
 *
 * @see https://gradescope-autograders.readthedocs.io/en/latest/specs/
 */
export function gradescopeResults(marks: Marks): object {
  const { items, penalty, score, problems } = marks;
  const late = isLate(marks)
    ? [`Handed in late${penalty > 0 ? `: ${penalty} points off` : ""}.`]
    : [];
  return {
    score,
    output: [...problems, ...late].join("\n"),
    output_format: "text",
    visibility: "visible",
    stdout_visibility: "hidden",
    tests: items.map(({ gradeId, title, state, points, maxPoints, message }) => ({
      score: points,
      max_score: maxPoints,
      ...(state === "manual" ? {} : { status: state === "right" ? "passed" : "failed" }),
      name: title,
      name_format: "text",
      number: gradeId,
      output: message,
      output_format: "text",
      visibility: "visible",
    })),
  };
}
