import type { Installation } from "./installation.ts";
import type { Limits } from "./limits.ts";
import type { Isolation } from "./sandbox.ts";

/** How the processes of a sandbox are started. */
export interface LaunchOptions {
  readonly installation: Installation;
  readonly isolation: Isolation;
  readonly limits: Limits;
  /** Tells the sandboxes of one machine apart: each has its own user. */
  readonly slot: number;
  /** Whether the program inside gets a channel over which a type checker is lent. */
  readonly lends?: boolean;
}

/** How a sandbox with a kernel is started. */
export interface StartOptions extends LaunchOptions {
  /** The text of the connection file, for the address of its sockets. */
  connection(address: string): string;
}
