import { expect, test } from "vitest";
import { renderShown } from "../../../../kernel/engine/render/renderShown.ts";

test("text is the text itself, any other value what a result shows", () => {
  expect(renderShown('it\'s "so"\nin two lines')).toEqual({
    "text/plain": 'it\'s "so"\nin two lines',
  });
  expect(renderShown(["text"])).toEqual({ "text/plain": "[ 'text' ]" });
  expect(renderShown({ [Symbol.for("Jupyter.display")]: () => ({ "a/b": 1 }) })).toEqual({
    "a/b": 1,
  });
});

test("long text is cut and says so", () => {
  const { "text/plain": shown } = renderShown("x".repeat(1e6)) as { "text/plain": string };
  expect(shown.length).toBeLessThan(30_000);
  expect(shown).toContain("cut here: 990,000 characters more");
});
