#!/usr/bin/env node
import { parseArgs } from "node:util";
import { buildSnapshot } from "../language/snapshot/buildSnapshot.ts";
import { kernelFolder, type Place } from "./kernelFolder.ts";
import { installLabextension, removeLabextension } from "./labextension.ts";
import { DEFAULT_NAME, kernelspec, removeKernelspec, writeKernelspec } from "./kernelspec.ts";
import { outputLimitsOf } from "./outputLimits.ts";
import { parseTypeChecks } from "./typeChecks.ts";

const USAGE = `two-kernels: a Jupyter kernel for TypeScript

  two-kernels install      make Jupyter know the kernel
  two-kernels uninstall    make Jupyter forget it
  two-kernels kernel FILE  run it with a connection file, as Jupyter does
  two-kernels grade ...    release and grade notebooks; without more it says how

  --user         for this user (what happens if no place is given)
  --sys-prefix   in the Python environment in use
  --prefix P     below the folder P: P/share/jupyter/kernels
  --name N       under this name; "tslab" serves notebooks that were made with tslab
  --types=T      strict (as modules are checked), loose (as tslab checks), off
  --max-output-mb=N, --max-outputs=N
                 how much one cell may put out before the rest is cut; 10 and 1000 if not given`;

const options = {
  user: { type: "boolean" },
  "sys-prefix": { type: "boolean" },
  prefix: { type: "string" },
  name: { type: "string" },
  types: { type: "string" },
  "max-output-mb": { type: "string" },
  "max-outputs": { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

type Options = ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];

async function main(args: readonly string[]): Promise<void> {
  if (args[0] === "grade") {
    await runGrader();
    return;
  }
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [command, ...rest] = positionals;
  if (values.help === true || command === undefined) console.log(USAGE);
  else if (command === "install") await install(values);
  else if (command === "uninstall") uninstall(values);
  else if (command === "kernel" && rest.length === 1) await runKernel();
  else
    throw new Error(
      `expected install, uninstall, kernel FILE or grade, got "${positionals.join(" ")}".`,
    );
}

async function install(values: Options): Promise<void> {
  const name = nameOf(values);
  const types = values.types === undefined ? undefined : parseTypeChecks(values.types);
  const limits = (["max-output-mb", "max-outputs"] as const).flatMap((option) =>
    values[option] === undefined ? [] : [`--${option}=${values[option]}`],
  );
  outputLimitsOf(limits);
  const folder = kernelFolder(placeOf(values), name);
  writeKernelspec(folder, kernelspec(name, types, limits));
  console.log(`Installed ${name} in ${folder}`);
  const extension = installLabextension(folder);
  if (extension !== undefined) console.log(`JupyterLab draws its figures by ${extension}`);
  await buildSnapshot().catch((error: unknown) => {
    console.log(`The type checker will start slowly: ${(error as Error).message}`);
  });
}

function uninstall(values: Options): void {
  const name = nameOf(values);
  const folder = kernelFolder(placeOf(values), name);
  removeKernelspec(folder);
  // Kernels under other names share the extension, and stay with it.
  if (name === DEFAULT_NAME) removeLabextension(folder);
  console.log(`Removed ${name} from ${folder}`);
}

/** The grader is a program of its own, which knows the kernel by the Jupyter protocol only: it is not imported by name. */
async function runGrader(): Promise<void> {
  process.argv.splice(process.argv.indexOf("grade"), 1);
  await import(new URL("../../grader/main.js", import.meta.url).href);
}

/** The kernel reads its arguments itself: those behind the command. */
async function runKernel(): Promise<void> {
  process.argv.splice(process.argv.indexOf("kernel"), 1);
  await import("../main.ts");
}

function nameOf({ name = DEFAULT_NAME }: Options): string {
  if (/^[\w.-]+$/.test(name)) return name;
  throw new Error(
    `--name: expected letters, digits, ".", "-" and "_", got ${JSON.stringify(name)}.`,
  );
}

function placeOf(values: Options): Place {
  const given = (["user", "sys-prefix", "prefix"] as const).filter(
    (key) => values[key] !== undefined,
  );
  if (given.length > 1) throw new Error(`expected one place, got --${given.join(" and --")}.`);
  if (values.prefix !== undefined) return { kind: "prefix", folder: values.prefix };
  return { kind: values["sys-prefix"] === true ? "sys-prefix" : "user" };
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(`two-kernels: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
});
