import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { onInterrupt } from "./interrupt.mjs";
import { isAlive } from "./is-alive.mjs";
import { stateFolder } from "./paths.mjs";
import { Problem } from "./problem.mjs";

const lockFile = path.join(stateFolder, "lock");
const heartbeatMs = 5_000;
/** A lock whose owner has not touched it for so long was left by a crash, even if its process id lives on as another program. */
const forgottenMs = 60_000;

/**
 * @typedef {object} Holder
 * @property {number} pid
 * @property {string} host
 * @property {number} [child] the program that the set-up was running: it may outlive a set-up that was killed
 */

/**
 * Makes this process the only one that changes the checkout's installation, until the returned function is called.
 *
 * @returns {Promise<() => void>}
 * @throws {Problem} when another set-up is at work
 */
export async function takeLock() {
  mkdirSync(stateFolder, { recursive: true });
  if (!create()) {
    const holder = readHolder();
    if (isAtWork(holder)) throw busy(holder);
    rmSync(lockFile, { force: true });
    if (!create()) throw busy(readHolder());
    // Two processes may both have found the lock forgotten; the later one has removed the earlier one's.
    await sleep(200);
    if (readHolder()?.pid !== process.pid) throw busy(readHolder());
  }
  const heartbeat = setInterval(touch, heartbeatMs).unref();
  const release = () => {
    clearInterval(heartbeat);
    rmSync(lockFile, { force: true });
  };
  const forget = onInterrupt(release);
  return () => {
    forget();
    release();
  };
}

/**
 * Notes in the lock which program the set-up is running.
 *
 * @param {number | undefined} child
 * @returns {void}
 */
export function noteChild(child) {
  if (readHolder()?.pid !== process.pid) return;
  try {
    writeFileSync(lockFile, holderText(child));
  } catch {
    // A full disk: what the program itself says of that is told.
  }
}

/** @returns {boolean} whether the lock is ours now */
function create() {
  try {
    writeFileSync(lockFile, holderText(undefined), { flag: "wx" });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    // On a full disk it is there, and empty.
    rmSync(lockFile, { force: true });
    throw error;
  }
}

/**
 * @param {number | undefined} child
 * @returns {string}
 */
function holderText(child) {
  return `${JSON.stringify({ pid: process.pid, host: hostname(), child })}\n`;
}

/** @returns {Holder | undefined} */
function readHolder() {
  try {
    return JSON.parse(readFileSync(lockFile, "utf8"));
  } catch {
    return undefined;
  }
}

/**
 * @param {Holder | undefined} holder
 * @returns {boolean}
 */
function isAtWork(holder) {
  let age;
  try {
    age = Date.now() - statSync(lockFile).mtimeMs;
  } catch {
    return false;
  }
  if (age > forgottenMs) return false;
  if (holder === undefined) return age < 2_000;
  if (holder.host !== hostname()) return true;
  return isAlive(holder.pid) || (holder.child !== undefined && isAlive(holder.child));
}

function touch() {
  try {
    const now = new Date();
    utimesSync(lockFile, now, now);
  } catch {
    // The user removed .setup/ while it was in use: the work goes on, and the next run makes it anew.
  }
}

/**
 * @param {Holder | undefined} holder
 * @returns {Problem}
 */
function busy(holder) {
  const who =
    holder === undefined
      ? ""
      : ` (process ${isAlive(holder.pid) ? holder.pid : (holder.child ?? holder.pid)})`;
  return new Problem(
    `another set-up${who} is at work in this checkout`,
    "Wait until it has ended, then run this again.",
  );
}
