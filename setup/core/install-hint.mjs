import { which } from "./which.mjs";

/**
 * The sentence that tells how to install something on this machine, without its full stop.
 *
 * @param {{ apt: string, dnf: string, brew: string, other: string }} packages names by package manager
 * @returns {string}
 * @example installHint({ apt: "g++", dnf: "gcc-c++", brew: "gcc", other: "a C++ compiler" })
 */
export function installHint(packages) {
  if (which("apt-get") !== undefined) return `Install it with: sudo apt install ${packages.apt}`;
  if (which("dnf") !== undefined) return `Install it with: sudo dnf install ${packages.dnf}`;
  if (which("brew") !== undefined) return `Install it with: brew install ${packages.brew}`;
  return `Install ${packages.other}`;
}
