import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { peersDeno } from "../peers/deno.ts";
import { median } from "../median.ts";
import { cellOf, rows } from "./rows.ts";

const root = join(import.meta.dirname, "..", "..");
const python = join(root, ".venv", "bin", "python");
const kernelMain = join(root, "dist", "kernel", "main.js");
const tslab = join(root, "node_modules", "tslab", "bin", "tslab");

/** How each kernel is started; `{connection_file}` stands for the file that Jupyter writes. */
function kernels(): Record<string, { argv: string[]; language: string; interrupt: string }> {
  const node = process.execPath;
  const file = "{connection_file}";
  const ours = [node, kernelMain, file];
  const script = { language: "typescript", interrupt: "message" };
  return {
    ours: { argv: ours, ...script },
    "ours, no types": { argv: [...ours, "--types=off"], ...script },
    tslab: {
      argv: [node, tslab, "kernel", `--config-path=${file}`],
      language: "typescript",
      interrupt: "signal",
    },
    Deno: { argv: [peersDeno(), "jupyter", "--kernel", "--conn", file], ...script },
    ipykernel: {
      argv: [python, "-m", "ipykernel_launcher", "-f", file],
      language: "python",
      interrupt: "signal",
    },
  };
}

interface Figure {
  readonly row: string;
  readonly kernel: string;
  /** A number to take the median of, or a word. */
  readonly value: number | string;
}

/**
 * `npm run bench -- kernel [ROUNDS] [CELLS]`: the kernel beside tslab, Deno and ipykernel, in turn, as Jupyter's own client
 * sees them; medians of 20 rounds. With CELLS, what memory is like after so many cells.
 */
export async function run([rounds = "20", cells = "0"]: readonly string[]): Promise<void> {
  const started = kernels();
  const figures = new Map<string, (number | string)[]>();
  const runner = spawn(
    python,
    [join(import.meta.dirname, "measure.py"), rounds, cells, JSON.stringify(started)],
    { cwd: join(root, "notebooks"), stdio: ["ignore", "pipe", "inherit"] },
  );
  const ended = once(runner, "exit");
  for await (const line of createInterface({ input: runner.stdout })) {
    const { row, kernel, value } = JSON.parse(line) as Figure;
    const key = `${row}/${kernel}`;
    figures.set(key, [...(figures.get(key) ?? []), value]);
  }
  const [code] = (await ended) as [number | null];
  const names = Object.keys(started);
  console.log(`\n| | ${names.join(" | ")} |\n|---${"|---".repeat(names.length)}|`);
  const middle = (key: string) => {
    const values = figures.get(key) ?? [];
    const numbers = values.filter((value) => typeof value === "number");
    return numbers.length === values.length && numbers.length > 0 ? median(numbers) : values[0];
  };
  for (const { id, title, digits } of rows) {
    const line = names.map((name) => cellOf(middle(`${id}/${name}`), middle(`${id}/ours`), digits));
    console.log(`| ${title} | ${line.join(" | ")} |`);
  }
  if (code !== 0) throw new Error(`bench: measure.py ended with ${code ?? "a signal"}`);
}
