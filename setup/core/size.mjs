import { lstatSync, readdirSync } from "node:fs";
import path from "node:path";

/**
 * What a folder takes on disk, without what its links lead to.
 *
 * @param {string} folder
 * @returns {number} bytes; 0 when it is not there, and without what was removed while we looked
 */
export function bytesBelow(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
      const inner = path.join(folder, entry.name);
      return sum + (entry.isDirectory() ? bytesBelow(inner) : lstatSync(inner).size);
    }, 0);
  } catch {
    return 0;
  }
}
