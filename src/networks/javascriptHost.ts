import type { Host } from "../training/progressReporter.ts";

/** Browsers and Node have it alike; the language, whose types alone are known here, does not. */
const timers = globalThis as unknown as {
  setTimeout: (run: () => void, milliseconds: number) => unknown;
};

/** The host as plain JavaScript knows it. */
export const javascriptHost: Host = {
  now: () => Date.now(),
  nextFrame: () => new Promise((resolve) => timers.setTimeout(resolve, 0)),
};
