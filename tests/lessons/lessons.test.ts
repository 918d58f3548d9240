import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { expandExercises } from "../../lessons/build/expandExercises.ts";
import { parseLesson } from "../../lessons/build/parseLesson.ts";
import { lessons } from "../../lessons/manifest.ts";
import { slides } from "../../lessons/slides.ts";
import { exercises } from "../../src/exercises/catalogue/exercises.ts";
import { exerciseOf, findExercise } from "../../src/exercises/findExercise.ts";

const root = resolve(import.meta.dirname, "../..");

describe.each(lessons.map((lesson) => [lesson.stem, lesson] as const))(
  "%s",
  async (stem, lesson) => {
    const text = await readFile(resolve(root, `lessons/${stem}.ts`), "utf8");
    const cells = expandExercises(parseLesson(`${stem}.ts`, text), {
      file: `${stem}.ts`,
      audience: "solved",
      findExercise,
    });
    const code = cells.filter(({ kind }) => kind === "code").map(({ source }) => source);
    const prose = cells.filter(({ kind }) => kind === "markdown").map(({ source }) => source);

    it("opens with what the manifest says of it", () => {
      const opening = prose[0].replace(/\s+/g, " ");
      expect(cells[0].kind).toBe("markdown");
      expect(prose[0]).toMatch(new RegExp(`^# ${lesson.title}\n`));
      expect(opening).toContain(`${lesson.minutes} minutes`);
      expect(opening).toContain("Geena Kim");
      for (const { key, heading } of slides) {
        if (lesson.slides.includes(key)) expect(opening).toContain(`*${heading}*`);
      }
      for (const objective of lesson.objectives) expect(opening).toContain(`- ${objective}`);
    });

    it("ends with a summary and its sources", () => {
      expect(prose.at(-1)).toMatch(/## Summary\n(.|\n)*\*Sources\.\*/);
    });

    it("has no cell of code longer than 25 lines", () => {
      for (const source of code) expect(source.split("\n").length, source).toBeLessThanOrEqual(25);
    });

    it("imports published names only", () => {
      const modules = [...code.join("\n").matchAll(/\bfrom "([^"]+)"/g)].map(
        ([, module]) => module,
      );
      expect(modules).toContain("two-kernels");
      for (const module of modules) {
        expect([
          "two-kernels",
          "two-kernels/node",
          "two-kernels/data",
          "two-kernels/kernel",
        ]).toContain(module);
      }
    });

    it("has its exercises in the order in which the summary lists them", () => {
      const written = [...text.matchAll(/^\/\/ %% .*\bexercise="([^"]+)"/gm)].map(([, id]) => id);
      const listed = exercises.map(({ id }) => id).filter((id) => id.startsWith(stem.slice(0, 3)));
      expect(written).toEqual(listed);
    });

    it("gives no name of its own to an answer: a check before its cell would judge that", () => {
      const named = /^(?:const|let|function)\s+(\{[^}]*\}|\[[^\]]*\]|\w+)|^import \{([^}]*)\}/gm;
      const given = parseLesson(`${stem}.ts`, text)
        .filter(({ kind }) => kind === "code")
        .flatMap(({ source }) => [...source.matchAll(named)])
        .flatMap(([, declared = "", imported = ""]) => (declared + imported).match(/\w+/g) ?? []);
      const answers = exercises
        .filter(({ id }) => text.includes(`exercise="${id}"`))
        .map((entry) => exerciseOf(entry))
        .flatMap((exercise) => (exercise.kind === "manual" ? [] : [exercise.answerName]));
      expect(given.length).toBeGreaterThan(0);
      expect(answers.filter((name) => given.includes(name))).toEqual([]);
    });

    it("links only to notebooks that are there", () => {
      const links = [...prose.join("\n").matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target);
      expect(links.length).toBeGreaterThan(0);
      for (const link of links)
        expect(existsSync(resolve(root, "notebooks", link)), link).toBe(true);
    });
  },
);
