/** Replace `source[start, end)` by `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Blank the range; its line breaks stay. */
export function removal({ start, end }: Range): Edit {
  return { start, end, text: "" };
}

/** Apply edits that do not overlap, each padded with spaces so that nothing behind it moves. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const { start, end, text } of [...edits].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )) {
    result += source.slice(at, start) + text;
    result += source.slice(start + text.length, end).replace(/[^\n]/g, " ");
    at = end;
  }
  return result + source.slice(at);
}

export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
