/** A summary reads at most so many values. */
const READ = 20_000_000;

/** What is said of many numbers. */
export interface Summary {
  /** `, min 0, mean 1, max 2, 3 NaN`. */
  readonly text: string;
  readonly infinite: number;
}

const NONE: Summary = { text: "", infinite: 0 };

/**
 * The least, mean and greatest number, and how many are NaN or infinite; nothing of other values, or of too many.
 *
 * @param values numbers as a list where they lie in one: a million are read in a few milliseconds so, by an iterator in ten times that
 */
export function summarize(
  values: () => ArrayLike<unknown> | Iterable<unknown>,
  count: number,
): Summary {
  if (count > READ) return NONE;
  const read = values();
  const list = "length" in read ? read : Array.from(read);
  let [least, greatest, sum, missing, infinite] = [Infinity, -Infinity, 0, 0, 0];
  for (let index = 0; index < count; index++) {
    const value = list[index];
    if (typeof value !== "number") return NONE;
    if (Number.isNaN(value)) {
      missing += 1;
      continue;
    }
    if (value === Infinity || value === -Infinity) infinite += 1;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
    sum += value;
  }
  const notNumbers = missing === 0 ? "" : `, ${missing} NaN`;
  if (missing === count) return { text: notNumbers, infinite };
  const mean = sum / (count - missing);
  return {
    text: `, min ${short(least)}, mean ${short(mean)}, max ${short(greatest)}${notNumbers}`,
    infinite,
  };
}

export function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}
