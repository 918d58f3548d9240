import { existsSync } from "node:fs";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Holds a program that FAKE_HANG names until the file FAKE_RELEASE appears: a test then stops or overtakes it at a known
 * point, without any wait of its own. It ends by itself after a while, should the test have failed.
 */
export async function untilReleased(name) {
  if (process.env.FAKE_HANG !== name) return;
  for (let looks = 0; looks < 400 && !existsSync(process.env.FAKE_RELEASE); looks++) {
    await sleep(50);
  }
}
