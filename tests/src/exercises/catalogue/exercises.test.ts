import { format, resolveConfig } from "prettier";
import { describe, expect, it } from "vitest";
import { CellSession } from "../../../../kernel/language/checker/cellSession.ts";
import { Workspace } from "../../../../kernel/language/checker/workspace.ts";
import { NODE_TYPES } from "../../../../kernel/language/installation.ts";
import { PACKAGE_FOLDER } from "../../../../kernel/packageFolder.ts";
import { solutionOf, stubOf } from "../../../../src/exercises/answerCell.ts";
import { exercises } from "../../../../src/exercises/catalogue/exercises.ts";
import type { CheckedExercise, Exercise } from "../../../../src/exercises/exercise.ts";
import { defaultVariant, exerciseOf } from "../../../../src/exercises/findExercise.ts";
import { judge } from "../../../../src/exercises/judge.ts";
import { runSnippet } from "../runSnippet.ts";
import { giveaways, hintsOf, wrongAnswers } from "./proofs.ts";

/** The kernel's own checker; what cannot be found from here is the library. */
const checker = new CellSession(
  new Workspace({
    folder: PACKAGE_FOLDER,
    packageFolder: PACKAGE_FOLDER,
    nodeTypes: NODE_TYPES,
    strictness: "strict",
  }),
);
const notFound = 2307;

const seeds = Array.from({ length: 20 }, (_, k) => `seed ${k}`);
const variants = Array.from({ length: 100 }, (_, k) => `variant ${k}`);

it("no two exercises share an id, and an id leads with its lesson's number", () => {
  const ids = exercises.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^\d\d-[a-z0-9-]+$/);
});

describe.each(exercises.map((entry) => [entry.id, entry] as const))("%s", (_, entry) => {
  const exercise = exerciseOf(entry);

  it("is worth a whole number of points, the same in every variant", () => {
    expect(entry.points).toBeGreaterThan(0);
    expect(exercise).toMatchObject({ id: entry.id, title: entry.title, points: entry.points });
    expect(Number.isInteger(entry.points)).toBe(true);
  });

  if (exercise.kind === "manual") {
    it("says what a good answer says", () => {
      expect(exercise.modelAnswer.length).toBeGreaterThan(20);
    });
    return;
  }

  it("has code formatted as the lessons are", async () => {
    const options = { ...(await resolveConfig(import.meta.filename)), parser: "typescript" };
    for (const code of [exercise.answer, stubOf(exercise), solutionOf(exercise)]) {
      expect(await format(code, options)).toBe(`${code}\n`);
    }
  });

  it("declares its answer in the cell, and exports nothing", () => {
    expect(exercise.answer).not.toMatch(/^\s*export\b/m);
  });

  it("passes the kernel's type check, with its stub and with its solution", () => {
    for (const code of [stubOf(exercise), solutionOf(exercise)]) {
      const found = checker.check(code).filter((diagnostic) => diagnostic.code !== notFound);
      expect(found).toEqual([]);
    }
  });

  it("is proven: stub, solution, mistakes and hints", () => {
    prove(exercise);
  });

  if (entry.kind === "varied") {
    it("is proven in 100 variants, and is the same for the same variant", () => {
      for (const variant of variants) prove(exerciseOf(entry, variant) as CheckedExercise);
      const [one, other] = variants.map((variant) => JSON.stringify(entry.instance(variant)));
      expect(JSON.stringify(entry.instance(variants[0]))).toBe(one);
      expect(one).not.toBe(other);
      expect(exerciseOf(entry, defaultVariant).kind).toBe(exercise.kind);
    });
  }
});

/** What has to hold of every exercise that a check judges; see docs/writing-lessons.md. */
function prove(exercise: CheckedExercise): void {
  const { answerName } = exercise;
  const stub = runSnippet(stubOf(exercise), answerName);
  expect(judge(exercise, stub).verdict).toBe("unanswered");
  const solution = runSnippet(solutionOf(exercise), answerName);
  for (const seed of exercise.kind === "function" ? seeds : [""]) {
    const judged = judge(exercise, solution, { seed });
    expect(judged).toEqual({ verdict: "right", message: exercise.explanation });
  }
  proveMistakes(exercise);
  const hints = hintsOf(exercise);
  expect(new Set(hints).size).toBe(hints.length);
  for (const giveaway of giveaways(exercise)) {
    for (const hint of hints) expect(hint).not.toMatch(giveaway);
  }
}

function proveMistakes(exercise: Exercise): void {
  const wrong = wrongAnswers(exercise);
  expect(wrong.length).toBeGreaterThan(0);
  for (const seed of exercise.kind === "function" ? seeds : [""]) {
    for (const { answer, hint } of wrong) {
      expect(judge(exercise, answer, { seed })).toEqual({ verdict: "wrong", message: hint });
    }
  }
}
