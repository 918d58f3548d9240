import { randomBytes } from "node:crypto";
import { connectionFile } from "../client/kernelClient.ts";
import { findInstallation } from "./installation.ts";
import { defaultLimits } from "./limits.ts";
import type { Isolation } from "./sandbox.ts";
import { startSandbox } from "./startSandbox.ts";
import { warmCache } from "./warmCache.ts";
import { prepareImage } from "./ways/container.ts";

const safe: readonly Isolation[] = ["bubblewrap", "unshare", "podman", "docker"];

/**
 * The best isolation that works here, found by starting a kernel in each.
 *
 * @throws when none works; the message says why, and what to install
 */
export async function findIsolation(candidates: readonly Isolation[] = safe): Promise<Isolation> {
  const installation = findInstallation();
  warmCache(installation);
  const reasons: string[] = [];
  for (const isolation of candidates) {
    try {
      if (isolation === "podman" || isolation === "docker") prepareImage(isolation);
      const sandbox = await startSandbox({
        installation,
        isolation,
        limits: defaultLimits,
        slot: 999,
        connection: (address) => connectionFile(address, randomBytes(32).toString("hex")),
      });
      await sandbox.end();
      return isolation;
    } catch (error) {
      reasons.push(`  ${isolation}: ${(error as Error).message}`);
    }
  }
  throw new Error(
    `returned notebooks are programs of strangers, and this machine cannot isolate them:\n${reasons.join("\n")}\n` +
      "Install bubblewrap (apt install bubblewrap) or Podman, or run this as root in a virtual machine. " +
      "If you trust every notebook, say --unsafe: they can then do all that you can.",
  );
}
