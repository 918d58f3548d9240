import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";

export interface RunningLab {
  /** Address of the file browser, token included. */
  readonly url: string;
  /** Folder of the notebooks that it serves; what is saved in the browser is there. */
  readonly folder: string;
  stop(): void;
}

const ROOT = join(import.meta.dirname, "..", "..");

/**
 * Starts JupyterLab as a user does, with a home folder of its own, on a copy of a folder of notebooks: JupyterLab saves
 * what it opens, outputs and all.
 */
export function startLab(folder = join(ROOT, "notebooks")): Promise<RunningLab> {
  const home = mkdtempSync(join(tmpdir(), "two-kernels-lab-"));
  const notebooks = join(home, "notebooks");
  cpSync(folder, notebooks, { recursive: true });
  const child: ChildProcess = spawn(
    process.execPath,
    [join(ROOT, "setup", "start.mjs"), "--no-browser", `--ServerApp.root_dir=${notebooks}`],
    { cwd: ROOT, env: { ...process.env, HOME: home }, stdio: ["ignore", "pipe", "pipe"] },
  );
  return addressOf(child).then((url) => ({
    url,
    folder: notebooks,
    stop: () => child.kill("SIGTERM"),
  }));
}

/** The address that a Jupyter server prints when it is ready, token included. */
export function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const url = /http:\/\/\S+token=\w+/.exec(printed)?.[0];
      if (url !== undefined) resolve(url);
    };
    server.stdout?.on("data", read);
    server.stderr?.on("data", read);
    server.on("exit", (code) => {
      reject(new Error(`JupyterLab ended with code ${code ?? "none"}:\n${printed}`));
    });
  });
}

/** Ends all kernels, so that one test does not slow the next. */
export async function stopKernels(lab: RunningLab): Promise<void> {
  const kernels = await kernelsOf(lab);
  await Promise.all(kernels.map(({ id }) => askJupyter(lab, `kernels/${id}`, "DELETE")));
}

/** Starts all kernels anew, as the button of a page does. */
export async function restartKernels(lab: RunningLab): Promise<void> {
  const kernels = await kernelsOf(lab);
  await Promise.all(kernels.map(({ id }) => askJupyter(lab, `kernels/${id}/restart`, "POST")));
}

/** Waits until no kernel runs a cell, be there a page or not. */
export async function untilKernelsIdle(lab: RunningLab): Promise<void> {
  const states = async () =>
    (await kernelsOf(lab)).filter(({ execution_state }) => execution_state !== "idle");
  await expect.poll(states, { timeout: 90_000, interval: 500 }).toEqual([]);
}

interface KernelModel {
  readonly id: string;
  readonly execution_state: string;
}

async function kernelsOf(lab: RunningLab): Promise<KernelModel[]> {
  const listed: unknown = await (await askJupyter(lab, "kernels")).json();
  // While a kernel starts, Jupyter may answer with an error in place of the list.
  return Array.isArray(listed) ? (listed as KernelModel[]) : [];
}

/** Asks the Jupyter server by its own interface. */
function askJupyter({ url }: RunningLab, what: string, method = "GET"): Promise<Response> {
  const token = new URL(url).searchParams.get("token") ?? "";
  const headers = { Authorization: `token ${token}` };
  return fetch(new URL(`/api/${what}`, url), { method, headers });
}
