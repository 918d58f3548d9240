import type { Installation } from "./installation.ts";
import type { Limits } from "./limits.ts";
import type { Isolation } from "./sandbox.ts";

/** How a sandbox is started. */
export interface StartOptions {
  readonly installation: Installation;
  readonly isolation: Isolation;
  readonly limits: Limits;
  /** Tells the sandboxes of one machine apart: each has its own user. */
  readonly slot: number;
  /** The text of the connection file, for the address of its sockets. */
  connection(address: string): string;
}
