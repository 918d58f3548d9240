import { ensure } from "../core/ensure.mjs";
import { Problem } from "../core/problem.mjs";
import { writeStamp } from "../core/stamp.mjs";
import { lessonSteps } from "../steps/index.mjs";
import { examine } from "./rows.mjs";

/**
 * Does again whatever steps of set-up the rows find wanting, then looks once more. What only the user can mend, such as
 * a compiler, stays in the rows with what to do.
 *
 * @param {readonly import("./row.mjs").Row[]} rows
 * @returns {Promise<readonly import("./row.mjs").Row[]>}
 */
export async function mend(rows) {
  const wanting = rows.filter((row) => row.mend !== undefined);
  for (const step of new Set(wanting.flatMap(({ redo = [] }) => redo))) writeStamp(step, {});
  try {
    await ensure(lessonSteps);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    // The table below says what is wanting: why is said above it.
    console.error(`two-kernels: ${error.message}`);
  }
  console.log("");
  return examine();
}
