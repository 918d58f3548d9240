import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { sitePackages } from "../python/site-packages.mjs";

/**
 * Why TensorFlow's wheels cannot serve this machine, or undefined when they can. Tried on Linux x86-64; Linux arm64 and
 * macOS arm64 have wheels of the same layout.
 *
 * @returns {string | undefined}
 */
export function whyNoWheel() {
  const { platform, arch } = process;
  if (platform === "win32")
    return "TensorFlow's wheels for Windows hold no library to link the add-on against";
  const served =
    (platform === "linux" && ["x64", "arm64"].includes(arch)) ||
    (platform === "darwin" && arch === "arm64");
  if (!served) return `TensorFlow has no wheel for ${platform} ${arch}`;
  if (platform === "linux" && isMusl()) return "TensorFlow has no wheel for a Linux without glibc";
  const minor = Number(/python3\.(\d+)/.exec(sitePackages() ?? "")?.[1]);
  if (minor > 13)
    return `TensorFlow 2.21 has no wheel for Python 3.${minor}; install Python 3.13, remove .venv`;
  return undefined;
}

/** @returns {boolean} */
function isMusl() {
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (
    process.report.getReport()
  );
  return report.header?.glibcVersionRuntime === undefined;
}

/**
 * TensorFlow's C++ library and its companion, as the wheel names them on this platform.
 *
 * @returns {string[]} full paths; empty when they are not installed, or without the headers that belong to them: an
 *   installation that was cut short
 */
export function libraries() {
  const folder = path.join(sitePackages() ?? "", "tensorflow");
  try {
    const names = readdirSync(folder).filter((name) =>
      /^libtensorflow_(cc|framework)\.(so\.2|2\.dylib)$/.test(name),
    );
    const whole = existsSync(path.join(folder, "include", "tensorflow", "c", "c_api.h"));
    return whole && names.length === 2 ? names.sort().map((name) => path.join(folder, name)) : [];
  } catch {
    return [];
  }
}
