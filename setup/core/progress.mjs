const quietMs = 10_000;

/**
 * Shows that a long step is alive: on a terminal one line that changes every second, elsewhere a line every ten seconds.
 *
 * @typedef {object} Progress
 * @property {(text: string) => void} show what the step is doing now
 * @property {() => void} end removes the line
 */

/**
 * @param {NodeJS.WriteStream} [out]
 * @returns {Progress}
 */
export function startProgress(out = process.stdout) {
  const started = Date.now();
  let text = "";
  let lastLine = started;
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const draw = () => {
    if (out.isTTY) {
      out.write(
        `\r\x1b[K      ${seconds()} s  ${text.slice(0, Math.max(20, (out.columns || 80) - 16))}`,
      );
    } else if (Date.now() - lastLine >= quietMs) {
      lastLine = Date.now();
      out.write(`      ${seconds()} s  ${text.slice(0, 100)}\n`);
    }
  };
  const timer = setInterval(draw, 1000).unref();
  return {
    show(next) {
      text = next;
    },
    end() {
      clearInterval(timer);
      if (out.isTTY) out.write("\r\x1b[K");
    },
  };
}
