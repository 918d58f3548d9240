import type { Execution } from "./executeLessons.ts";

/** The longest that a lesson may take on two cores. */
const mostSeconds = 120;

const widths = [30, 7, 9, 12];

/** The head of the table. */
export const executionHead = row(["lesson", "cells", "seconds", "largest"]) + "  in cell";

/** One notebook's line of the table, and below it whatever is wrong with it. */
export function executionRow({ lesson, cells, seconds, largest, faults }: Execution): string {
  const size = `${(largest.bytes / 1024).toFixed(1)} KiB`;
  const line = row([lesson, String(cells), seconds.toFixed(1), size]);
  const slow = seconds > mostSeconds ? [`takes more than ${mostSeconds} seconds`] : [];
  return [`${line}  ${largest.cell}`, ...[...slow, ...faults].map((text) => `  ! ${text}`)].join(
    "\n",
  );
}

function row([first, ...others]: readonly string[]): string {
  return [first.padEnd(widths[0]), ...others.map((text, k) => text.padStart(widths[k + 1]))].join(
    "",
  );
}
