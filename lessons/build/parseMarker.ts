import { shows, type LessonCell, type Shows } from "./lessonCell.ts";

const marker = /^\/\/ %%( \[markdown\])?((?: [a-z]+="[^"]*")*)$/;
const attribute = / ([a-z]+)="([^"]*)"/g;

/** What the line that starts a cell says of it. */
export type CellHead = Omit<LessonCell, "source" | "line">;

/**
 * Reads the line that starts a cell: `// %%` or `// %% [markdown]`, then any of `exercise="ID"`,
 * `slide="KEY KEY"` and `shows="drawn computed"`.
 *
 * @param place file and line, for errors
 * @throws on anything else
 */
export function parseMarker(place: string, head: string): CellHead {
  const match = marker.exec(head);
  if (match === null) {
    throw new Error(
      `${place}: expected // %%, // %% [markdown] or // %% exercise="ID", with slide="KEY" or not, got ${head}`,
    );
  }
  const [, markdown, written] = match as readonly (string | undefined)[];
  const kind = markdown === undefined ? "code" : "markdown";
  let cell: CellHead = { kind };
  for (const [, name, value] of (written ?? "").matchAll(attribute)) {
    if (name === "exercise") cell = { ...cell, exercise: value };
    else if (name === "slide") cell = { ...cell, slides: words(value) };
    else if (name === "shows")
      cell = { ...cell, shows: words(value).map((word) => known(place, word)) };
    else throw new Error(`${place}: expected exercise, slide or shows, got ${name}="${value}"`);
  }
  return cell;
}

function words(value: string): string[] {
  return value.split(" ").filter((word) => word !== "");
}

function known(place: string, word: string): Shows {
  const found = shows.find((one) => one === word);
  if (found === undefined) {
    throw new Error(`${place}: expected shows to be of ${shows.join(", ")}, got ${word}`);
  }
  return found;
}
