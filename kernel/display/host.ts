import type { Comm, CommHandler, CommOptions } from "./comm.ts";

/** What the engine offers to the display API; it stands on the global object of the engine's process. */
export interface DisplayHost {
  /** Show `value` as the display `id`, anew or (`update`) in place of what it shows. */
  show(value: unknown, id: string, update: boolean): void;
  clear(wait: boolean): void;
  page(value: unknown): void;
  input(prompt: string, password: boolean): Promise<string>;
  openComm(targetName: string, options: CommOptions): Comm;
  onComm(targetName: string, handler: CommHandler): void;
}

const HOST = Symbol.for("two-kernels.displayHost");

export function installDisplayHost(host: DisplayHost): void {
  Object.defineProperty(globalThis, HOST, { value: host });
}

/** @throws {Error} outside a notebook, where there is nothing to display on. */
export function displayHost(caller: string): DisplayHost {
  const host = (globalThis as Record<symbol, unknown>)[HOST];
  if (host === undefined) {
    throw new Error(
      `${caller}: no notebook to draw in. It works in a cell run by the Two Kernels kernel; in a plain program use console.log.`,
    );
  }
  return host as DisplayHost;
}
