import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/** The user's cache, as each system has it. */
export function cacheFolder(): string {
  const { XDG_CACHE_HOME = "", LOCALAPPDATA } = process.env;
  // An empty or relative one counts as none, by the rules of XDG: it would lie wherever the notebook does.
  if (isAbsolute(XDG_CACHE_HOME)) return join(XDG_CACHE_HOME, "two-kernels");
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches", "two-kernels");
  if (process.platform === "win32" && LOCALAPPDATA !== undefined) {
    return join(LOCALAPPDATA, "two-kernels");
  }
  return join(homedir(), ".cache", "two-kernels");
}
