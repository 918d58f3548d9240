import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const repository = path.resolve(import.meta.dirname, "..", "..", "..");
const programs = path.join(import.meta.dirname, "programs");

/** How a command of set-up ended. */
export interface Ending {
  code: number | null;
  out: string;
  err: string;
}

/** A command that is still running. */
export interface Running {
  process: ChildProcess;
  ended: Promise<Ending>;
}

/**
 * A machine with a checkout of its own: the real `setup/`, run as real processes, with stand-ins for npm and Python that
 * are in the state a test wants. Its paths hold spaces and letters beyond ASCII.
 */
export class Machine {
  readonly base = mkdtempSync(path.join(tmpdir(), "two kernels é "));
  checkout = path.join(this.base, "mes leçons ñ");
  readonly programFolder = path.join(this.base, "bin");
  readonly release = path.join(this.base, "release");
  private readonly log = path.join(this.base, "calls.log");

  constructor() {
    for (const place of ["setup", "package.json", "tsconfig.json"]) {
      cpSync(path.join(repository, place), path.join(this.checkout, place), { recursive: true });
    }
    const packages = {
      "": {},
      "node_modules/typescript": { integrity: "sha512-1" },
      "node_modules/vitest": { integrity: "sha512-2", dev: true },
    };
    writeFileSync(path.join(this.checkout, "package-lock.json"), JSON.stringify({ packages }));
    mkdirSync(this.programFolder);
    writeFileSync(this.log, "");
    this.give(
      "python3",
      `exec '${process.execPath}' '${path.join(programs, "python.js")}' "$0" "$@"`,
    );
  }

  /** Puts a program on the machine's PATH, as the lines of a shell script. */
  give(name: string, script: string): void {
    const file = path.join(this.programFolder, name);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  }

  /** What the stand-ins were asked to do, in order. */
  calls(): string[] {
    return readFileSync(this.log, "utf8").trim().split("\n").filter(Boolean);
  }

  /** Runs npm as a person would, without set-up; what it does is not among the calls. */
  npm(...args: string[]): void {
    spawnSync(process.execPath, [path.join(programs, "npm-cli.js"), ...args], {
      cwd: this.checkout,
      env: { FAKE_LOG: path.join(this.base, "by-hand.log") },
    });
  }

  /** Writes a file below the checkout. */
  write(place: string, content: string): void {
    const file = path.join(this.checkout, place);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  has(...place: string[]): boolean {
    return existsSync(path.join(this.checkout, ...place));
  }

  /** Starts `setup/start.mjs` or another command of it. */
  start(env: Record<string, string> = {}, args: string[] = [], command = "start"): Running {
    const child = spawn(
      process.execPath,
      [path.join(this.checkout, "setup", `${command}.mjs`), ...args],
      {
        env: {
          PATH: this.programFolder,
          HOME: this.base,
          npm_execpath: path.join(programs, "npm-cli.js"),
          FAKE_LOG: this.log,
          FAKE_RELEASE: this.release,
          ...env,
        },
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
    return {
      process: child,
      ended: new Promise((resolve) =>
        child.on("close", (code) => {
          resolve({ code, out, err });
        }),
      ),
    };
  }

  run(env: Record<string, string> = {}, args: string[] = [], command = "start"): Promise<Ending> {
    return this.start(env, args, command).ended;
  }

  /** Waits until a stand-in has been asked to do something. */
  async untilCalled(call: string): Promise<void> {
    while (!this.calls().includes(call)) await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
