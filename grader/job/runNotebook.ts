import type { Executed, Session } from "../client/session.ts";
import { judgeAnswer, type Ask } from "../judge/judgeAnswer.ts";
import { gradedCell, type Cell, type Notebook } from "../notebook/notebook.ts";
import { itemOutputs } from "./itemOutputs.ts";
import type { Item, Job } from "./job.ts";
import type { Plan } from "./plan.ts";
import { safeOutput } from "./safeOutput.ts";

/** What came of running a notebook. */
export interface Run {
  readonly cells: readonly Cell[];
  readonly items: readonly Item[];
  readonly stops: readonly string[];
}

/** What of a job says how answers are marked. */
export type Marking = Pick<Job, "seed" | "partial">;

/**
 * Runs a repaired notebook from top to bottom. At each test the answer is asked for and judged, as it stands then; what
 * the test's cell itself puts out decides nothing.
 */
export async function runNotebook(
  session: Session,
  notebook: Notebook,
  released: Notebook,
  plans: readonly Plan[],
  marking: Marking,
): Promise<Run> {
  const cells: Cell[] = [];
  const items: Item[] = [];
  const stops: string[] = [];
  let error: string | undefined;
  for (const cell of notebook.cells) {
    const ran = cell.cell_type === "code" ? await session.execute(cell.source) : undefined;
    const name = gradedCell(cell)?.gradeId ?? cell.id;
    if (ran?.reason !== undefined) stops.push(`${name}: ${ran.reason}`);
    const plan = plans.find(({ gradeId }) => gradeId === gradedCell(cell)?.gradeId);
    if (plan === undefined) {
      error = gradedCell(cell)?.solution === true ? errorOf(ran) : error;
      cells.push(withOutputs(cell, ran));
      continue;
    }
    const item = await markItem(plan, cell, released, session, marking, error, stops);
    items.push(item);
    error = undefined;
    cells.push(
      plan.kind === "judged"
        ? {
            ...cell,
            outputs: itemOutputs(item, ran?.executionCount ?? null),
            execution_count: ran?.executionCount ?? null,
          }
        : withOutputs(cell, ran),
    );
  }
  return { cells, items, stops };
}

async function markItem(
  plan: Plan,
  cell: Cell,
  released: Notebook,
  session: Session,
  { seed, partial = false }: Marking,
  error: string | undefined,
  stops: readonly string[],
): Promise<Item> {
  const { gradeId, title, maxPoints } = plan;
  const item = (state: Item["state"], message: string, points = 0): Item => ({
    gradeId,
    title,
    state,
    points,
    maxPoints,
    message,
  });
  if (plan.kind === "unknown") {
    return item("unknown", "The grader knows no exercise of this name: your instructor marks it.");
  }
  if (plan.kind === "manual") {
    const original = released.cells.find((one) => gradedCell(one)?.gradeId === gradeId);
    return cell.source.trim() === original?.source.trim()
      ? item("unanswered", "There is no answer.")
      : item("manual", "Your instructor reads this answer and gives the points.");
  }
  const ask: Ask = async (expression) => {
    const { status, reason, expressions } = await session.execute("", { answer: expression });
    const text = expressions.answer;
    if (status === "ok" && text !== undefined) return { text };
    return { problem: reason === undefined ? "it could not be read" : `stopped: ${reason}` };
  };
  const judged = await judgeAnswer(plan.exercise, ask, seed);
  const { verdict, message } = judged;
  switch (verdict) {
    case "right":
      return item("right", message, maxPoints);
    case "wrong": {
      const share = partial && "share" in judged ? (judged.share ?? 0) : 0;
      // Hundredths, and never more than was earned.
      const points = Math.floor(share * maxPoints * 100) / 100;
      return points > 0 ? item("partly", message, points) : item("wrong", message);
    }
    case "stopped":
      return item("stopped", session.dead === undefined ? message : stoppedBy(stops, session.dead));
    default:
      return item("unanswered", error === undefined ? "There is no answer." : failed(error));
  }
}

function stoppedBy(stops: readonly string[], dead: string): string {
  return `The notebook did not come this far: ${stops[0] ?? dead}.`;
}

function failed(error: string): string {
  return `There is no answer: the cell above did not end well, ${error}`;
}

function errorOf(ran: Executed | undefined): string | undefined {
  if (ran?.reason !== undefined) return ran.reason;
  const error = ran?.outputs.find(({ output_type }) => output_type === "error");
  if (error === undefined) return undefined;
  const text = `${String(error.ename)}: ${String(error.evalue)}`.split("\n")[0] ?? "";
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

function withOutputs(cell: Cell, ran: Executed | undefined): Cell {
  if (ran === undefined) return cell;
  const { executionCount } = ran;
  const outputs = ran.outputs.map((output) =>
    safeOutput(
      output.output_type === "execute_result"
        ? { ...output, execution_count: executionCount }
        : output,
    ),
  );
  return { ...cell, outputs, execution_count: executionCount };
}
