import path from "node:path";
import { scratchFolder } from "../core/paths.mjs";
import { bytesBelow } from "../core/size.mjs";
import { sitePackages } from "../python/site-packages.mjs";

const lookMs = 2_000;

/**
 * Shows how much of TensorFlow has arrived: pip and uv tell it to a terminal only, and each in its own way.
 *
 * @param {(text: string) => void} show
 * @param {import("./wheel.mjs").Wheel} wheel
 * @returns {() => void} stops the watch
 */
export function watchGrowth(show, { downloadMb, diskMb }) {
  const timer = setInterval(() => {
    const unpacked = ["tensorflow", "nvidia"]
      .map((name) => bytesBelow(path.join(sitePackages() ?? scratchFolder, name)))
      .reduce((sum, bytes) => sum + bytes);
    const downloaded = bytesBelow(scratchFolder);
    if (unpacked > 0)
      show(`${megabytes(unpacked)} of about ${diskMb.toLocaleString("en")} MB unpacked`);
    else if (downloaded > 0)
      show(`${megabytes(downloaded)} of about ${downloadMb.toLocaleString("en")} MB downloaded`);
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
