import { existsSync, readFileSync } from "node:fs";
import { join, parse } from "node:path";
import { packageFolder } from "../../src/node/packageFolder.ts";
import { gradeJob } from "../job/gradeJob.ts";
import type { Isolation } from "../sandbox/sandbox.ts";
import { fromHere, type Options } from "./options.ts";
import { printable } from "./progressLine.ts";

/**
 * Judges one notebook, as a classroom's automatic check does.
 *
 * @returns whether it has all points that the judge gives
 */
export async function gradeFile(
  file: string,
  { release, limits, partial }: Options,
  isolation: Isolation,
): Promise<boolean> {
  const path = fromHere(file);
  const notebook = parse(path).name;
  const released = release ?? join(packageFolder(), "notebooks", `${notebook}.ipynb`);
  if (!existsSync(path)) throw new Error(`${file}: there is no such file`);
  if (!existsSync(released)) {
    throw new Error(
      `no lesson is called ${notebook}: say --release FILE, the notebook as it was released`,
    );
  }
  const graded = await gradeJob(
    {
      student: "",
      assignment: notebook,
      notebook,
      submitted: { bytes: readFileSync(path).toString("base64") },
      released: readFileSync(released, "utf8"),
      seed: process.env.TWO_KERNELS_SEED ?? "",
      partial,
      limits,
      isolation,
    },
    0,
  );
  for (const { repairs, remarks, problem } of [graded]) {
    for (const line of [
      problem ?? "",
      ...remarks,
      ...repairs.map(({ cell, message }) => `${cell}: ${message}`),
    ]) {
      if (line !== "") console.log(printable(line));
    }
  }
  for (const { gradeId, state, points, maxPoints, message } of graded.items) {
    console.log(printable(`${gradeId}: ${points} of ${maxPoints} (${state}). ${message}`));
  }
  const judged = graded.items.filter(({ state }) => state !== "manual");
  return judged.every(({ points, maxPoints }) => points === maxPoints);
}
