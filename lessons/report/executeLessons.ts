import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Notebook } from "../build/buildNotebook.ts";
import { writeNotebooks } from "../build/writeNotebooks.ts";

/** What came of running one notebook. */
export interface Execution {
  readonly lesson: string;
  /** Cells of code. */
  readonly cells: number;
  /** From the start of the kernel to the end of the last cell. */
  readonly seconds: number;
  readonly largest: { readonly bytes: number; readonly cell: string };
  /** Errors, text on stderr, and solutions that their check does not find right. */
  readonly faults: readonly string[];
}

const installed = process.platform === "win32" ? ".venv/Scripts/python.exe" : ".venv/bin/python";

/**
 * Runs notebooks from top to bottom in our kernel, one after another, as Jupyter does.
 *
 * @param root the repository
 * @param onEnd called as soon as a notebook has ended
 * @throws when Jupyter cannot be started
 */
export async function executeLessons(
  root: string,
  notebooks: readonly Notebook[],
  onEnd: (execution: Execution) => void,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "lessons-"));
  try {
    await writeNotebooks(folder, notebooks);
    const python = process.env.TWO_KERNELS_PYTHON ?? join(root, installed);
    const child = spawn(
      python,
      [
        join(import.meta.dirname, "execute.py"),
        join(root, "notebooks"),
        ...notebooks.map(({ name }) => join(folder, name)),
      ],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
    });
    for await (const line of createInterface(child.stdout)) onEnd(JSON.parse(line) as Execution);
    const code = await ended;
    if (code !== 0) throw new Error(`${python} ended with ${code}: was npm start run before?`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
