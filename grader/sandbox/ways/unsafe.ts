import { join } from "node:path";
import { environment, startCommand } from "../startCommand.ts";
import type { LaunchOptions } from "../startOptions.ts";
import { lentChannel, makeScratch, spawnPiped, type Launched } from "./launched.ts";

/** Starts a kernel that can do all that we can. */
export function launchUnsafe({ installation, limits, lends }: LaunchOptions): Launched {
  const scratch = makeScratch();
  const env = {
    ...environment,
    HOME: scratch,
    TMPDIR: scratch,
    XDG_CACHE_HOME: join(installation.cache, ".."),
    // Nothing but the kernel itself ends it when this process is gone.
    JPY_PARENT_PID: String(process.pid),
  };
  const command = startCommand(installation, limits, scratch, undefined, lends);
  const child = spawnPiped(command, { cwd: scratch, env }, lends);
  const lent = lentChannel(child);
  return { child, lent, folder: scratch, apart: false, scratch, first: () => child.pid };
}
