/** What is measured, by the names that `measure.py` gives, in the order of the table. */
export const rows = [
  { id: "info", title: "start to first kernel_info reply, ms", digits: 0 },
  { id: "first", title: "start to first cell's end, ms", digits: 0 },
  { id: "rest", title: "memory at rest, all processes, shared pages once, MB", digits: 0 },
  { id: "rest, apart", title: "the same, each process by itself, MB", digits: 0 },
  { id: "warm", title: "warm trivial cell to idle, ms", digits: 1 },
  { id: "tf", title: "cell that uses tf, ms", digits: 0 },
  { id: "complete", title: "completion, ms", digits: 1 },
  { id: "busy complete", title: "completion while a cell computes, ms", digits: 1 },
  { id: "heartbeat", title: "heartbeat in a synchronous loop, ms", digits: 1 },
  { id: "control", title: "control in a synchronous loop, ms", digits: 1 },
  { id: "loop", title: "5e7 turns of a top-level loop, ms", digits: 0 },
  { id: "binding", title: "`n = 10; inc(); n`", digits: 0 },
  { id: "interrupt while", title: "interrupt `while (true)`, ms", digits: 0 },
  { id: "interrupt await", title: "interrupt a loop after an `await`, ms", digits: 0 },
  { id: "interrupt timer", title: "interrupt a timer's callback, ms", digits: 0 },
  { id: "interrupt pending", title: "interrupt a pending `await`, ms", digits: 0 },
  { id: "interrupt atomics", title: "interrupt Atomics.wait, ms", digits: 0 },
  { id: "interrupt regex", title: "interrupt a runaway regular expression, ms", digits: 0 },
  { id: "interrupt fit", title: "interrupt `model.fit`, ms", digits: 0 },
  {
    id: "after",
    title: "memory after many cells, all processes, shared pages once, MB",
    digits: 0,
  },
] as const;

/** A figure, and in brackets how many times ours it is; a word as it is; a dash where nothing was measured. */
export function cellOf(
  value: number | string | undefined,
  ours: number | string | undefined,
  digits: number,
): string {
  if (value === undefined) return "-";
  if (typeof value === "string") return value;
  const ratio =
    typeof ours === "number" && ours !== value && ours > 0 ? ` (${(value / ours).toFixed(2)})` : "";
  return value.toFixed(digits) + ratio;
}
