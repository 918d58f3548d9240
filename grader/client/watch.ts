import type { Limits } from "../sandbox/limits.ts";
import type { Usage } from "../sandbox/sandbox.ts";

/** What is to be done about what a kernel uses, and why. */
export interface Verdict {
  /** `stop` ends the cell and keeps the kernel, `end` ends everything. */
  readonly act: "stop" | "end";
  /** The limit, as it is named in reports. */
  readonly reason: string;
}

/** How many cells of a notebook may wait in vain: each costs the time of all others. */
const mostWaits = 3;

/** How long a cell that was told to stop may go on, in seconds of the clock. */
const grace = 6;

/** Holds what a kernel uses against the limits. It is asked at short intervals. */
export class Watch {
  readonly #limits: Limits;
  #seconds = 0;
  #cellStart: number | undefined;
  #quietSince: number | undefined;
  #stoppedAt: number | undefined;
  #waits = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** A cell starts. */
  begin(): void {
    this.#cellStart = this.#seconds;
    this.#quietSince = this.#stoppedAt = undefined;
  }

  /** No cell runs. */
  finish(): void {
    this.#cellStart = this.#quietSince = this.#stoppedAt = undefined;
  }

  /**
   * @param usage what everything in the sandbox uses
   * @param received bytes that it has sent
   * @param now seconds of any clock
   */
  look(usage: Usage, received: number, now: number): Verdict | undefined {
    const { memory, processes, output, totalSeconds } = this.#limits;
    const worked = usage.seconds > this.#seconds;
    this.#seconds = Math.max(this.#seconds, usage.seconds);
    if (usage.memory > memory) return end(`it used more than ${memory} MB of memory`);
    if (usage.processes > processes) return end(`it ran more than ${processes} processes`);
    if (received > output * 1024 * 1024) return end(`it put out more than ${output} MB`);
    if (this.#seconds > totalSeconds) {
      return end(`the notebook computed for more than ${totalSeconds} seconds`);
    }
    return this.#cellStart === undefined ? undefined : this.#lookAtCell(worked, usage.active, now);
  }

  #lookAtCell(worked: boolean, active: boolean, now: number): Verdict | undefined {
    const { cellSeconds, idleSeconds } = this.#limits;
    if (this.#stoppedAt !== undefined) {
      return now - this.#stoppedAt > grace ? end("a cell could not be stopped") : undefined;
    }
    if (worked || active) this.#quietSince = undefined;
    this.#quietSince ??= now;
    if (this.#seconds - this.#cellStart! > cellSeconds) {
      return this.#stop(`it computed for more than ${cellSeconds} seconds`, now);
    }
    if (now - this.#quietSince <= idleSeconds) return undefined;
    this.#waits += 1;
    const reason = `it waited for more than ${idleSeconds} seconds for something that did not come`;
    return this.#waits < mostWaits ? this.#stop(reason, now) : end(`${reason}, again and again`);
  }

  #stop(reason: string, now: number): Verdict {
    this.#stoppedAt = now;
    return { act: "stop", reason };
  }
}

function end(reason: string): Verdict {
  return { act: "end", reason };
}
