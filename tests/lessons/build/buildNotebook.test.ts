import { describe, expect, it } from "vitest";
import { buildNotebook } from "../../../lessons/build/buildNotebook.ts";
import { codeStub } from "../../../src/exercises/answerCell.ts";
import { sampleExercise } from "../../src/exercises/sampleExercise.ts";
import { sampleLesson } from "./sampleLesson.ts";

const source = {
  lesson: sampleLesson,
  file: "lessons/99-sample.ts",
  text: '// %% exercise="99-sample"\ncheck("99-sample", undefined);\n',
};
const options = { audience: "student", findExercise: () => sampleExercise } as const;
const solution = JSON.stringify("square = [[1, 2], [3, 4]];");

describe("buildNotebook(source, options)", () => {
  it("names the notebook after the lesson, and leaves the solution out", () => {
    const { name, text } = buildNotebook(source, options);
    expect(name).toBe("99-sample.ipynb");
    expect(text).toContain(codeStub);
    expect(text).not.toContain(solution);
  });

  it("has the solution in when solved", () => {
    const { text } = buildNotebook(source, { ...options, audience: "solved" });
    expect(text).toContain(solution);
  });

  it("refuses points that do not add up to the manifest's", () => {
    const lesson = { ...sampleLesson, points: 3 };
    expect(() => buildNotebook({ ...source, lesson }, options)).toThrow(
      /give 2 points, but lessons\/manifest\.ts says 3/,
    );
  });
});
