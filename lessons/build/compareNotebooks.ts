import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Notebook } from "./buildNotebook.ts";

/**
 * Compares a folder with the notebooks that the sources build.
 *
 * @returns one line for each file that differs, is missing, or has no source; none if all is well
 */
export async function compareNotebooks(
  folder: string,
  built: readonly Notebook[],
): Promise<string[]> {
  const present = (await readdir(folder)).filter((name) => name.endsWith(".ipynb"));
  const names = new Set(built.map(({ name }) => name));
  const strays = present
    .filter((name) => !names.has(name))
    .map((name) => `notebooks/${name} has no lesson: delete it`);
  const compared = await Promise.all(
    built.map(async ({ name, text }) => {
      if (!present.includes(name)) return [`notebooks/${name} is missing`];
      const found = await readFile(join(folder, name), "utf8");
      return found === text ? [] : [`notebooks/${name} is not what its lesson builds`];
    }),
  );
  return [...compared.flat(), ...strays];
}
