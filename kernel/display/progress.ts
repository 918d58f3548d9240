import { display } from "./display.ts";
import { DISPLAY, type Displayable } from "./mime.ts";

/** A bar is redrawn at most this often, in milliseconds: more is seen by nobody and slows the loop. */
const REDRAW = 100;

/**
 * Go through 0, 1, … `count` - 1 while a bar shows how far it is.
 *
 * @param options.label text before the bar.
 * @throws {RangeError} if `count` is not a whole number from 0.
 * @example In a cell:
 * ```ts notebook
 * for (const epoch of progress(10, { label: "epochs" })) {
 *   console.log(epoch);
 * }
 * ```
 */
export function progress(
  count: number,
  options?: { label?: string },
): Generator<number, void, undefined>;
/**
 * Go through items while a bar shows how far it is.
 *
 * @param options.label text before the bar.
 * @param options.total how many items there are, where `items` does not tell.
 * @returns the same items, one by one.
 * @example In a cell:
 * ```ts notebook
 * for (const word of progress(["edge", "corner"])) {
 *   console.log(word);
 * }
 * ```
 */
export function progress<Item>(
  items: Iterable<Item>,
  options?: { label?: string; total?: number },
): Generator<Item, void, undefined>;
export function* progress(
  items: number | Iterable<unknown>,
  { label = "", total }: { label?: string; total?: number } = {},
): Generator<unknown, void, undefined> {
  const all = typeof items === "number" ? range(items) : items;
  const count = total ?? sizeOf(all);
  const started = performance.now();
  const bar = display(progressBar(label, 0, count, 0));
  let done = 0;
  let drawn = started;
  for (const item of all) {
    yield item;
    done += 1;
    const now = performance.now();
    if (now - drawn < REDRAW) continue;
    drawn = now;
    bar.update(progressBar(label, done, count, now - started));
  }
  bar.update(progressBar(label, done, count, performance.now() - started));
}

function range(count: number): readonly number[] {
  if (!Number.isInteger(count) || count < 0) {
    throw new RangeError(`progress: expected a whole number of items from 0, got ${count}`);
  }
  return Array.from({ length: count }, (_, index) => index);
}

function sizeOf(items: Iterable<unknown>): number | undefined {
  const { length, size } = items as { length?: unknown; size?: unknown };
  const count = length ?? size;
  return typeof count === "number" ? count : undefined;
}

/**
 * A bar as a value that shows itself.
 *
 * @param done how many items are behind us, of `total` where that is known.
 * @param elapsed milliseconds since the first.
 */
export function progressBar(
  label: string,
  done: number,
  total: number | undefined,
  elapsed: number,
): Displayable {
  const counts = total === undefined ? `${done}` : `${done}/${total}`;
  const seconds = `${(elapsed / 1000).toFixed(1)} s`;
  const text = [label, counts, seconds, rate(done, elapsed), left(done, total, elapsed)]
    .filter((part) => part !== "")
    .join(" · ");
  const value = total === undefined ? "" : ` value="${done}" max="${Math.max(1, total)}"`;
  const html = `<progress aria-label="${escapeHtml(label || "progress")}"${value}></progress> ${escapeHtml(text)}`;
  return { [DISPLAY]: () => ({ "text/plain": text, "text/html": html }) };
}

/** Items a second; seconds an item where that says more. */
function rate(done: number, elapsed: number): string {
  if (done === 0 || elapsed === 0) return "";
  const perSecond = done / (elapsed / 1000);
  return perSecond >= 1 ? `${perSecond.toFixed(1)}/s` : `${(1 / perSecond).toFixed(1)} s each`;
}

function left(done: number, total: number | undefined, elapsed: number): string {
  if (total === undefined || done === 0 || done >= total) return "";
  return `${((elapsed / done) * (total - done) * 1e-3).toFixed(1)} s left`;
}

function escapeHtml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}
