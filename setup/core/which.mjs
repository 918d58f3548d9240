import { accessSync, constants, statSync } from "node:fs";
import path from "node:path";

/**
 * The full path of a program on PATH, or undefined.
 *
 * @param {string} name
 * @returns {string | undefined}
 * @example which("uv")
 */
export function which(name) {
  const endings =
    process.platform === "win32" ? (process.env["PATHEXT"] ?? ".EXE;.CMD").split(";") : [""];
  for (const folder of (process.env["PATH"] ?? "").split(path.delimiter).filter(Boolean)) {
    for (const ending of endings) {
      const file = path.join(folder, name + ending);
      if (isProgram(file)) return file;
    }
  }
  return undefined;
}

/**
 * @param {string} file
 * @returns {boolean}
 */
export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
