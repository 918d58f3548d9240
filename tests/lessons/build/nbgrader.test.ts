import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { buildNotebooks } from "../../../lessons/build/buildNotebooks.ts";
import { writeCourse } from "../../../lessons/build/writeNotebooks.ts";
import { lessons } from "../../../lessons/manifest.ts";
import { runPython } from "../runPython.ts";

const root = resolve(import.meta.dirname, "../../..");

/** Releases every assignment of the course in the folder on standard input, as stock nbgrader does. */
const release = `
import json, sys
from pathlib import Path
from nbgrader.apps import NbGraderAPI
from traitlets.config import PyFileConfigLoader
course = Path(sys.stdin.read())
config = PyFileConfigLoader(str(course / "nbgrader_config.py")).load_config()
config.CourseDirectory.root = str(course)
api = NbGraderAPI(config=config)
names = sorted(folder.name for folder in (course / "source").iterdir())
results = {name: api.generate_assignment(name) for name in names}
json.dump({name: "" if result["success"] else result["log"] for name, result in results.items()}, sys.stdout)`;

it("nbgrader's generate_assignment makes of the instructors' notebooks exactly those that students open", async () => {
  const course = await mkdtemp(join(tmpdir(), "course-"));
  try {
    await writeCourse(course, await buildNotebooks(root, { audience: "instructor", seed: "s" }));
    const stems = lessons.map(({ stem }) => stem);
    const logs = JSON.parse(runPython(release, course)) as Record<string, string>;
    expect(logs).toEqual(Object.fromEntries(stems.map((stem) => [stem, ""])));
    for (const stem of stems) {
      expect(await readdir(join(course, "release", stem))).toEqual([`${stem}.ipynb`]);
      const released = await readFile(join(course, "release", stem, `${stem}.ipynb`), "utf8");
      expect(released).toBe(await readFile(join(root, "notebooks", `${stem}.ipynb`), "utf8"));
    }
  } finally {
    await rm(course, { recursive: true });
  }
}, 240_000);
