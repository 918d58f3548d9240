import { readFileSync } from "node:fs";
import { availableParallelism, cpus, freemem, hostname, totalmem } from "node:os";
import type { Json } from "../protocol/message.ts";

/** Processor time that this machine counts as one tick: 100 a second on every Linux. */
const TICK = 10;

interface Reading {
  /** Milliseconds since some start. */
  readonly time: number;
  /** Processor time of the kernel's processes, in milliseconds. */
  readonly kernel: number;
  readonly hostBusy: number;
  readonly hostAll: number;
}

/** Measures what the kernel's processes and the machine use, between one question and the next. */
export class UsageMeter {
  readonly #enginePid: () => number | undefined;
  #before: Reading;

  constructor(enginePid: () => number | undefined) {
    this.#enginePid = enginePid;
    this.#before = this.#take();
  }

  /** The content of a `usage_reply`: memory in bytes, processor use in percent of one processor. */
  read(): Json {
    const now = this.#take();
    const before = this.#before;
    this.#before = now;
    const used = now.kernel - before.kernel;
    const hostAll = now.hostAll - before.hostAll;
    return {
      hostname: hostname(),
      pid: process.pid,
      kernel_cpu: percent(used, now.time - before.time),
      kernel_memory: process.memoryUsage.rss() + (processUse(this.#enginePid())?.memory ?? 0),
      cpu_count: availableParallelism(),
      host_cpu_percent: percent(now.hostBusy - before.hostBusy, hostAll),
      host_virtual_memory: {
        total: totalmem(),
        available: freemem(),
        used: totalmem() - freemem(),
        free: freemem(),
        percent: percent(totalmem() - freemem(), totalmem()),
      },
    };
  }

  #take(): Reading {
    const { user, system } = process.cpuUsage();
    const engine = processUse(this.#enginePid())?.processor ?? 0;
    let hostBusy = 0;
    let hostAll = 0;
    for (const { times } of cpus()) {
      const all = times.user + times.nice + times.sys + times.idle + times.irq;
      hostAll += all;
      hostBusy += all - times.idle;
    }
    return { time: performance.now(), kernel: (user + system) / 1000 + engine, hostBusy, hostAll };
  }
}

function percent(part: number, whole: number): number {
  return whole <= 0 ? 0 : Math.max(0, Math.round((1000 * part) / whole) / 10);
}

/** Memory in bytes and processor time in milliseconds of another process; undefined where the system does not tell. */
function processUse(pid: number | undefined): { memory: number; processor: number } | undefined {
  if (pid === undefined || process.platform !== "linux") return undefined;
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const memory = 1024 * Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0);
    // Fields are counted from behind the name, which may itself hold spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { memory, processor: TICK * (Number(fields[11]) + Number(fields[12])) };
  } catch {
    return undefined;
  }
}
