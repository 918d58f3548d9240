import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const VERSION = "2.9.6";
const folder = join(
  import.meta.dirname,
  "../../node_modules/.cache/two-kernels",
  `deno-${VERSION}`,
);

/**
 * Deno, installed from npm on the first call (about 120 MB). No test needs it.
 *
 * @returns the program's path
 */
export function peersDeno(): string {
  const program = join(folder, "node_modules", "deno", "bin.cjs");
  if (!existsSync(program)) {
    console.log(
      `Installing Deno ${VERSION}, which the bench compares with, into node_modules/.cache`,
    );
    const wanted = ["--prefix", folder, "--no-audit", "--no-fund", `deno@${VERSION}`];
    execFileSync("npm", ["install", ...wanted], { stdio: "inherit" });
    // Where install scripts are switched off, the first start puts the program in its place.
    execFileSync(process.execPath, [program, "--version"], { stdio: "inherit" });
  }
  // The package's own entry is a script that starts the program: its time is not Deno's.
  const native = process.platform === "win32" ? "deno.exe" : "deno";
  return join(folder, "node_modules", "deno", native);
}
