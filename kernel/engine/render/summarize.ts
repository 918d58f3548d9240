/** A summary reads at most so many values. */
const READ = 20_000_000;

/** What is said of many numbers. */
export interface Summary {
  /** `, min 0, mean 1, max 2, 3 NaN`. */
  readonly text: string;
  readonly infinite: number;
}

const NONE: Summary = { text: "", infinite: 0 };

/** The least, mean and greatest number, and how many are NaN or infinite; nothing of other values, or of too many. */
export function summarize(values: () => Iterable<unknown>, count: number): Summary {
  if (count > READ) return NONE;
  let [least, greatest, sum, numbers, missing, infinite] = [Infinity, -Infinity, 0, 0, 0, 0];
  for (const value of values()) {
    if (typeof value !== "number") return NONE;
    if (Number.isNaN(value)) {
      missing += 1;
      continue;
    }
    if (value === Infinity || value === -Infinity) infinite += 1;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
    sum += value;
    numbers += 1;
  }
  const notNumbers = missing === 0 ? "" : `, ${missing} NaN`;
  if (numbers === 0) return { text: notNumbers, infinite };
  const text = `, min ${short(least)}, mean ${short(sum / numbers)}, max ${short(greatest)}${notNumbers}`;
  return { text, infinite };
}

export function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}
