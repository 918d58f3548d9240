import { displayHost } from "./host.ts";

/** What travels beside the data of a comm's message. */
export interface CommOptions {
  /** Any JSON value. */
  data?: unknown;
  metadata?: Record<string, unknown>;
  /** Bytes, sent as they are. */
  buffers?: readonly Uint8Array[];
}

/** A message that came over a comm. */
export interface CommData {
  readonly data: unknown;
  readonly metadata: Record<string, unknown>;
  readonly buffers: readonly Uint8Array[];
}

/** A line of messages between a cell and the page that shows the notebook, open until one side closes it. */
export interface Comm {
  readonly id: string;
  readonly targetName: string;
  /** @throws {Error} after the comm was closed. */
  send(data: unknown, options?: Omit<CommOptions, "data">): void;
  /** Called with each message of the other side, also while a cell awaits. */
  onMessage: (message: CommData) => unknown;
  /** Called once, when the other side closes. */
  onClose: (message: CommData) => unknown;
  /** Say the last word; after it the comm takes and gives nothing. */
  close(options?: CommOptions): void;
}

/** Takes a comm that the other side has opened, with the message that opened it. */
export type CommHandler = (comm: Comm, opening: CommData) => unknown;

/**
 * Open a comm to whatever the page has registered under `targetName`.
 *
 * @throws {Error} outside a notebook.
 * @example In a cell:
 * ```ts notebook
 * const comm = openComm("thermometer", { data: { degrees: 21 } });
 * comm.onMessage = ({ data }) => console.log(data);
 * comm.send({ degrees: 22 });
 * ```
 */
export function openComm(targetName: string, options: CommOptions = {}): Comm {
  return displayHost("openComm").openComm(targetName, options);
}

/**
 * Take the comms that the page opens under `targetName`; a later handler replaces an earlier one.
 *
 * @throws {Error} outside a notebook.
 * @example In a cell:
 * ```ts notebook
 * onComm("echo", (comm) => {
 *   comm.onMessage = ({ data, buffers }) => comm.send(data, { buffers });
 * });
 * ```
 */
export function onComm(targetName: string, handler: CommHandler): void {
  displayHost("onComm").onComm(targetName, handler);
}
