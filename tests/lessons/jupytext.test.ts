import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { parseLesson } from "../../lessons/build/parseLesson.ts";
import { lessons } from "../../lessons/manifest.ts";
import { runPython } from "./runPython.ts";

interface Cell {
  cell_type: string;
  source: string;
  metadata: { exercise?: string };
}

it.each(lessons.map(({ stem }) => stem))("jupytext reads %s into the same cells", async (stem) => {
  const text = await readFile(resolve(import.meta.dirname, `../../lessons/${stem}.ts`), "utf8");
  const script = `
import json, sys, jupytext
notebook = jupytext.reads(sys.stdin.read(), fmt={"extension": ".ts"})
json.dump(notebook.cells, sys.stdout)`;
  const theirs = JSON.parse(runPython(script, text)) as Cell[];
  const ours = parseLesson(`${stem}.ts`, text);
  expect(theirs.map(({ cell_type, source }) => ({ kind: cell_type, source }))).toEqual(
    ours.map(({ kind, source }) => ({ kind, source })),
  );
  expect(theirs.map(({ metadata }) => metadata.exercise)).toEqual(
    ours.map(({ exercise }) => exercise),
  );
});
