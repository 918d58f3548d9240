import { Session } from "../client/session.ts";
import { readNotebook } from "../notebook/readNotebook.ts";
import { findInstallation } from "../sandbox/installation.ts";
import type { Limits } from "../sandbox/limits.ts";
import type { Release } from "./releases.ts";

/**
 * Runs released notebooks once, outside a sandbox, so that the kernel keeps the pictures of their figures in its cache: in a
 * sandbox it can read them there, but not put any. Students' notebooks show mostly the same figures, and drawing them is
 * most of the work. A release is the instructor's own, who would run it as well.
 *
 * Nothing that happens here matters but to the time that grading takes.
 */
export async function drawReleased(releases: readonly Release[], limits: Limits): Promise<void> {
  for (const { text } of releases) {
    try {
      await runOnce(text, limits);
    } catch {
      // It does not run here: its students' figures are drawn one by one.
    }
  }
}

async function runOnce(text: string, limits: Limits): Promise<void> {
  const { notebook } = readNotebook(Buffer.from(text));
  const installation = findInstallation();
  const session = await Session.start({ installation, isolation: "unsafe", limits, slot: 0 });
  try {
    for (const cell of notebook.cells) {
      if (cell.cell_type === "code") await session.execute(cell.source);
    }
  } finally {
    await session.end();
  }
}
