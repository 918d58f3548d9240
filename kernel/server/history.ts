import type { Json } from "../protocol/message.ts";

type Entry = [session: number, line: number, input: string];

/** The cells of this session, for clients that let a user go back through them. */
export class History {
  readonly #entries: Entry[] = [];

  add(line: number, input: string): void {
    this.#entries.push([0, line, input]);
  }

  /** The answer to a history request: its last `n` cells, a range of lines, or those that fit a pattern. */
  answer(request: Json): Json {
    return { status: "ok", history: this.#select(request).map((entry) => present(entry, request)) };
  }

  #select({ hist_access_type: access, n, start, stop, pattern }: Json): Entry[] {
    const last = (entries: Entry[]) => (typeof n === "number" ? entries.slice(-n) : entries);
    if (access === "tail") return last(this.#entries);
    if (access === "search") {
      const matcher = globPattern(String(pattern));
      return last(this.#entries.filter(([, , input]) => matcher.test(input)));
    }
    const from = Number(start ?? 0);
    const to = Number(stop ?? Infinity);
    return this.#entries.filter(([, line]) => line >= from && line < to);
  }
}

// With `output` each input comes with its result, which this kernel does not keep.
function present([session, line, input]: Entry, { output }: Json): unknown[] {
  return [session, line, output === true ? [input, null] : input];
}

/** Jupyter's patterns: `*` is any text, `?` any character. */
function globPattern(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replace(/\*/g, "[^]*").replace(/\?/g, "[^]")}$`);
}
