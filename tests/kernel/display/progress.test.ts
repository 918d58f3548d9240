import { expect, test } from "vitest";
import { DISPLAY } from "../../../kernel/display/mime.ts";
import { progressBar } from "../../../kernel/display/progress.ts";

const shown = (...bar: Parameters<typeof progressBar>) => progressBar(...bar)[DISPLAY]() as object;
const line = (...bar: Parameters<typeof progressBar>) =>
  (shown(...bar) as { "text/plain": string })["text/plain"];

test("a bar says how far it is, how fast, and how long it will take", () => {
  expect(line("epochs", 5, 20, 2000)).toBe("epochs · 5/20 · 2.0 s · 2.5/s · 6.0 s left");
  expect(line("", 1, 3, 4000)).toBe("1/3 · 4.0 s · 4.0 s each · 8.0 s left");
});

test("at its ends it says what is known", () => {
  expect(line("a", 0, 3, 0)).toBe("a · 0/3 · 0.0 s");
  expect(line("a", 3, 3, 3000)).toBe("a · 3/3 · 3.0 s · 1.0/s");
  expect(line("a", 7, undefined, 1000)).toBe("a · 7 · 1.0 s · 7.0/s");
});

test("a label is text, whatever it looks like", () => {
  const html = (shown('<b> "x"', 1, 2, 1000) as { "text/html": string })["text/html"];
  expect(html).toContain(
    '<progress aria-label="&lt;b&gt; &quot;x&quot;" value="1" max="2"></progress> &lt;b&gt; ',
  );
});
