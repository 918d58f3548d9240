import { join } from "node:path";
import { environment, startCommand } from "../startCommand.ts";
import type { StartOptions } from "../startOptions.ts";
import { makeScratch, spawnPiped, type Launched } from "./launched.ts";

/** Starts a kernel that can do all that we can. */
export function launchUnsafe({ installation, limits }: StartOptions): Launched {
  const scratch = makeScratch();
  const env = {
    ...environment,
    HOME: scratch,
    TMPDIR: scratch,
    XDG_CACHE_HOME: join(installation.cache, ".."),
    // Nothing but the kernel itself ends it when this process is gone.
    JPY_PARENT_PID: String(process.pid),
  };
  const child = spawnPiped(startCommand(installation, limits, scratch), { cwd: scratch, env });
  return { child, folder: scratch, apart: false, scratch, first: () => child.pid };
}
