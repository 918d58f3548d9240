import { mkdir, writeFile } from "node:fs/promises";
import { join, parse } from "node:path";
import { codeStub, textStub } from "../../src/exercises/answerCell.ts";
import type { Notebook } from "./buildNotebook.ts";

/** Writes notebooks into one folder. */
export async function writeNotebooks(
  folder: string,
  notebooks: readonly Notebook[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(notebooks.map(({ name, text }) => writeFile(join(folder, name), text)));
}

/** Writes notebooks as a course that nbgrader can release: an assignment for each, and its settings. */
export async function writeCourse(folder: string, notebooks: readonly Notebook[]): Promise<void> {
  for (const notebook of notebooks) {
    await writeNotebooks(join(folder, "source", parse(notebook.name).name), [notebook]);
  }
  await writeFile(join(folder, "nbgrader_config.py"), configuration);
}

const configuration = `\
c = get_config()
# Without an entry for TypeScript nbgrader refuses the notebooks; setting it replaces the whole dictionary.
c.ClearSolutions.code_stub = {"typescript": ${JSON.stringify(codeStub)}}
c.ClearSolutions.text_stub = ${JSON.stringify(textStub)}
# A cell that trains a network may take longer than nbgrader's half minute.
c.Execute.timeout = 300
`;
