import { isProgram, which } from "../core/which.mjs";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "msedge",
];

const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * A browser for the tests that open JupyterLab: the one that TWO_KERNELS_CHROMIUM names, else the first installed.
 *
 * @returns {string | undefined} its full path
 */
export function findChromium() {
  const given = process.env["TWO_KERNELS_CHROMIUM"];
  if (given !== undefined && given !== "") return isProgram(given) ? given : undefined;
  return names.map(which).find(Boolean) ?? places.find(isProgram);
}
