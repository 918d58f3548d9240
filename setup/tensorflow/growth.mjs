import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { scratchFolder } from "../core/paths.mjs";
import { sitePackages } from "../python/site-packages.mjs";

const lookMs = 2_000;

/**
 * Shows how much of TensorFlow has arrived: pip and uv tell it to a terminal only, and each in its own way.
 *
 * @param {(text: string) => void} show
 * @returns {() => void} stops the watch
 */
export function watchGrowth(show) {
  const timer = setInterval(() => {
    const unpacked = sizeBelow(path.join(sitePackages() ?? scratchFolder, "tensorflow"));
    const downloaded = sizeBelow(scratchFolder);
    if (unpacked > 0) show(`${megabytes(unpacked)} of about 1,300 MB unpacked`);
    else if (downloaded > 0) show(`${megabytes(downloaded)} of about 260 MB downloaded`);
    else show("downloading");
  }, lookMs);
  return () => clearInterval(timer);
}

/**
 * @param {number} bytes
 * @returns {string}
 */
function megabytes(bytes) {
  return String(Math.round(bytes / 1e6));
}

/**
 * @param {string} folder
 * @returns {number} bytes
 */
function sizeBelow(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
      const inner = path.join(folder, entry.name);
      return sum + (entry.isDirectory() ? sizeBelow(inner) : statSync(inner).size);
    }, 0);
  } catch {
    // pip renames what it has unpacked while we look.
    return 0;
  }
}
