import { readFileSync } from "node:fs";

/**
 * Whether a process is running. One that has ended, and whose parent never asked, counts as gone: in a container without
 * an init such remains keep their id for ever.
 *
 * @param {number} pid
 * @returns {boolean}
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
  try {
    // The state follows the program's name, which may itself hold parentheses and spaces.
    return !/^ Z/.test(readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\)/s, ""));
  } catch {
    return true;
  }
}
