import type { Duplex } from "node:stream";

/** A kernel in isolation, as the judge sees it. */
export interface Sandbox {
  /** Where the kernel's sockets lie, as ZeroMQ names them: `-1` to `-5` is added for each channel. */
  readonly address: string;
  /** Looks at what runs inside; undefined when it has ended. */
  usage(): Usage | undefined;
  /** What the kernel's process wrote to its standard error, its beginning. */
  complaints(): string;
  /** Where the kernel asks for the type checks of its cells, if somebody lends it a checker. */
  readonly lent: Duplex | undefined;
  /** Ends everything inside at once, and waits until it has ended. */
  end(): Promise<void>;
}

/** What everything in a sandbox uses together. */
export interface Usage {
  /** Seconds of the processor so far. */
  readonly seconds: number;
  /** Resident memory in megabytes. */
  readonly memory: number;
  readonly processes: number;
  /** Whether a process runs, or waits for a processor or a disk. */
  readonly active: boolean;
}

/** Programs that run containers. */
export type Container = "podman" | "docker";

export type Isolation = "bubblewrap" | "unshare" | Container | "unsafe";
