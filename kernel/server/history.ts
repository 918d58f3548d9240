import type { Json } from "../protocol/message.ts";

interface Entry {
  readonly line: number;
  readonly input: string;
  /** The text of its result. */
  output: string | null;
}

/** A kernel keeps no history beyond its own life: this is the only session there is. */
const SESSION = 0;

/** The cells of this session, for clients that let a user go back through them. */
export class History {
  readonly #entries: Entry[] = [];

  add(line: number, input: string): void {
    this.#entries.push({ line, input, output: null });
  }

  /** The text of the result of the cell that was added last. */
  addOutput(output: unknown): void {
    const last = this.#entries.at(-1);
    if (last !== undefined && typeof output === "string") last.output = output;
  }

  /** The answer to a history request: its last `n` cells, a range of lines, or those that fit a pattern. */
  answer(request: Json): Json {
    const { output } = request;
    const history = this.#select(request).map((entry) => [
      SESSION,
      entry.line,
      output === true ? [entry.input, entry.output] : entry.input,
    ]);
    return { status: "ok", history };
  }

  #select({ hist_access_type: access, n, session, start, stop, pattern, unique }: Json): Entry[] {
    const last = (entries: Entry[]) =>
      typeof n === "number" ? (n > 0 ? entries.slice(-n) : []) : entries;
    if (access === "tail") return last(this.#entries);
    if (access === "search") {
      const matcher = globPattern(typeof pattern === "string" ? pattern : "*");
      const found = this.#entries.filter(({ input }) => matcher.test(input));
      return last(unique === true ? lastOfEach(found) : found);
    }
    // Sessions before this one, which a client may name by a negative number, are not kept.
    if (typeof session === "number" && session !== SESSION) return [];
    const from = typeof start === "number" ? start : 0;
    const to = typeof stop === "number" ? stop : Infinity;
    return this.#entries.filter(({ line }) => line >= from && line < to);
  }
}

function lastOfEach(entries: readonly Entry[]): Entry[] {
  const latest = new Map(entries.map((entry) => [entry.input, entry]));
  return entries.filter((entry) => latest.get(entry.input) === entry);
}

/** Jupyter's patterns: `*` is any text, `?` any character. */
function globPattern(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replace(/\*/g, "[^]*").replace(/\?/g, "[^]")}$`);
}
