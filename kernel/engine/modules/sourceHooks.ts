import { receiveMessageOnPort, type MessagePort } from "node:worker_threads";
import type { LoadHook, ResolveHook } from "node:module";
import type { ServedSource } from "./sourceServer.ts";

/** Node's loader hooks, on the thread that Node runs them on: they serve what the main thread has prepared. */

const sources = new Map<string, string>();
let port: MessagePort | null = null;

export function initialize(data: { port: MessagePort }): void {
  port = data.port;
}

/** What the main thread sent before it asked for an import is here by now. */
function isServed(url: string): boolean {
  for (;;) {
    const received = port === null ? undefined : receiveMessageOnPort(port);
    if (received === undefined) return sources.has(url);
    const { url: key, source } = received.message as ServedSource;
    sources.set(key, source);
  }
}

export const resolve: ResolveHook = (specifier, context, next) =>
  isServed(specifier)
    ? { url: specifier, format: "module", shortCircuit: true }
    : next(specifier, context);

export const load: LoadHook = (url, context, next) =>
  isServed(url)
    ? { format: "module", source: sources.get(url)!, shortCircuit: true }
    : next(url, context);
