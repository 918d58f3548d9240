import { register } from "node:module";
import { MessageChannel, type MessagePort } from "node:worker_threads";

/** A module's code under the URL that it is imported by. */
export interface ServedSource {
  readonly url: string;
  readonly source: string;
}

const served = new Set<string>();
let port: MessagePort | null = null;

/**
 * Have Node load `source` when `url` is imported. Node asks for sources on a thread of its own, which starts with the
 * first: a notebook that imports only packages does without.
 */
export function serveSource(url: string, source: string): void {
  if (served.has(url)) return;
  served.add(url);
  port ??= startHooks();
  const message: ServedSource = { url, source };
  port.postMessage(message);
}

function startHooks(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.unref();
  register("./sourceHooks.js", import.meta.url, { data: { port: port2 }, transferList: [port2] });
  return port1;
}
