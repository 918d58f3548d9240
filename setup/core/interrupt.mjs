/** @type {Set<() => void>} */
const cleanups = new Set();
let listening = false;

/**
 * Calls `cleanup` when the user stops the command (Ctrl-C, a closed terminal, a termination); then the command ends.
 *
 * @param {() => void} cleanup
 * @returns {() => void} forgets the cleanup, once the thing to clean is gone
 * @example const forget = onInterrupt(() => child.kill());
 */
export function onInterrupt(cleanup) {
  listen();
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

function listen() {
  if (listening) return;
  listening = true;
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      for (const cleanup of [...cleanups].reverse()) cleanup();
      console.error("two-kernels: stopped. Run the same command again to go on.");
      process.exit(130);
    });
  }
}
