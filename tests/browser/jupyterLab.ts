import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

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
export async function stopKernels({ url }: RunningLab): Promise<void> {
  const api = new URL("/api/kernels", url);
  const headers = { Authorization: `token ${new URL(url).searchParams.get("token") ?? ""}` };
  const listed = (await (await fetch(api, { headers })).json()) as unknown;
  // While a kernel starts, Jupyter may answer with an error in place of the list.
  const kernels = Array.isArray(listed) ? (listed as { id: string }[]) : [];
  await Promise.all(
    kernels.map(({ id }) => fetch(`${api.href}/${id}`, { method: "DELETE", headers })),
  );
}
