import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildNotebooks } from "../../lessons/build/buildNotebooks.ts";
import { writeCourse } from "../../lessons/build/writeNotebooks.ts";

/** The lesson that is graded: one without training. */
export const assignment = "05-the-convolutional-layer";

/** Makes a course in which so many students handed the lesson in, every third without an answer. Its folder. */
export async function makeCourse(root: string, students: number): Promise<string> {
  const course = mkdtempSync(join(tmpdir(), "bench-grade-"));
  const ofLesson = ({ name }: { name: string }): boolean => name === `${assignment}.ipynb`;
  const instructor = await buildNotebooks(root, { audience: "instructor", seed: "bench" });
  await writeCourse(course, instructor.filter(ofLesson));
  const [solved, empty] = await Promise.all(
    (["solved", "student"] as const).map(async (audience) =>
      (await buildNotebooks(root, { audience })).find(ofLesson),
    ),
  );
  for (let k = 0; k < students; k++) {
    const student = `student${String(k + 1).padStart(3, "0")}`;
    const folder = join(course, "submitted", student, assignment);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${assignment}.ipynb`), (k % 3 === 2 ? empty : solved)!.text);
  }
  return course;
}
