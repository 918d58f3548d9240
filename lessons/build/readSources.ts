import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Lesson } from "../manifest.ts";

/** A lesson of the manifest, with the text of its source. */
export interface LessonSource {
  readonly lesson: Lesson;
  readonly file: string;
  readonly text: string;
}

/**
 * Reads the source of every lesson in the manifest.
 *
 * @throws when a lesson has no source, or a source is not in the manifest
 */
export async function readSources(
  folder: string,
  lessons: readonly Lesson[],
): Promise<LessonSource[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".ts"));
  const named = new Set(["manifest.ts", "slides.ts", ...lessons.map(({ stem }) => `${stem}.ts`)]);
  const stray = files.find((name) => !named.has(name));
  if (stray !== undefined) {
    throw new Error(
      `lessons/${stray} is not in lessons/manifest.ts: add it there (a draft is left out), or move it away`,
    );
  }
  return Promise.all(
    lessons.map(async (lesson) => {
      const name = `${lesson.stem}.ts`;
      if (!files.includes(name)) {
        throw new Error(`lessons/manifest.ts names ${name}, but lessons/ has no such file`);
      }
      return { lesson, file: `lessons/${name}`, text: await readFile(join(folder, name), "utf8") };
    }),
  );
}
