import { expect, test } from "vitest";
import { LatestDisplays } from "../../../kernel/server/latestDisplays.ts";
import type { Rich } from "../../../kernel/server/staticPictures.ts";

/** So much text that no more than two fit. */
const long = (letter: string): Rich => ({
  data: { "text/plain": letter.repeat(9e6) },
  metadata: {},
});

const markOf = ({ metadata }: Rich) => (metadata["two-kernels"] as { display: string }).display;

test("beyond 20 MB the displays that were shown longest ago are forgotten", () => {
  const displays = new LatestDisplays();
  const [first, second] = ["first", "second"].map((id) => markOf(displays.show(id, long("a"))));
  displays.show("first", long("b"));
  const third = markOf(displays.show("third", long("c")));
  const kept = displays.find([first, second, third]);
  expect(kept.map(({ data }) => String(data["text/plain"])[0])).toEqual(["b", "c"]);
});

test("what a display showed before counts no longer", () => {
  const displays = new LatestDisplays();
  const small = markOf(displays.show("small", { data: { "text/plain": "" }, metadata: {} }));
  for (let update = 0; update < 5; update++) displays.show("long", long("a"));
  expect(displays.find([small])).toHaveLength(1);
});
