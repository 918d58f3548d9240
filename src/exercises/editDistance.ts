/**
 * The fewest insertions, deletions and replacements of one character that turn `from` into `to`
 * (Levenshtein's distance, by Wagner and Fischer's table, one row at a time).
 */
export function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, k) => k);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let k = 1; k <= to.length; k++) {
      const replace = row[k - 1] + (from[i - 1] === to[k - 1] ? 0 : 1);
      next.push(Math.min(row[k] + 1, next[k - 1] + 1, replace));
    }
    row = next;
  }
  return row[to.length];
}
