import type { Item } from "../job/job.ts";
import type { GradedRecord } from "../course/records.ts";
import type { Student } from "../course/students.ts";
import { isOdd, type Repair } from "../repair/repairs.ts";

/** Until when an assignment is taken without loss. */
export interface Deadline {
  readonly due?: Date;
  /** Percent of the points possible that each day begun after it takes off. */
  readonly latePenalty: number;
}

/** All marks of one student in one assignment. */
export interface Marks {
  readonly student: Student;
  readonly assignment: string;
  readonly items: readonly Item[];
  readonly points: number;
  readonly maxPoints: number;
  /** When it was handed in, by the clock of this machine; undefined where nothing was. */
  readonly received?: Date;
  readonly due?: Date;
  /** Points that lateness takes off. */
  readonly penalty: number;
  /** What is left of the points. */
  readonly score: number;
  readonly problems: readonly string[];
  readonly remarks: readonly string[];
  readonly repairs: readonly Repair[];
  readonly stops: readonly string[];
}

/** What a student's records come to. */
export function marksOf(
  student: Student,
  assignment: string,
  records: readonly GradedRecord[],
  { received, due, latePenalty }: Deadline & { readonly received?: Date },
): Marks {
  const items = records.flatMap((record) => record.items);
  const sum = (of: (item: Item) => number): number =>
    items.reduce((total, item) => total + of(item), 0);
  const points = hundredths(sum((item) => item.points));
  const maxPoints = sum((item) => item.maxPoints);
  const times = { ...(received !== undefined && { received }), ...(due !== undefined && { due }) };
  const off = hundredths((maxPoints * latePenalty * daysLate(times)) / 100);
  const penalty = Math.min(off, maxPoints);
  return {
    student,
    assignment,
    items,
    points,
    maxPoints,
    ...times,
    penalty,
    score: Math.max(0, hundredths(points - penalty)),
    problems: records.flatMap(({ notebook, problem }) =>
      problem === undefined ? [] : [`${notebook}: ${problem}`],
    ),
    remarks: records.flatMap(({ remarks }) => remarks),
    repairs: records.flatMap(({ repairs }) => repairs),
    stops: records.flatMap(({ stops }) => stops),
  };
}

/** Whether it came after the assignment was due. */
export function isLate({ received, due }: Pick<Marks, "received" | "due">): boolean {
  return received !== undefined && due !== undefined && received > due;
}

/** Days that have begun since the assignment was due. */
function daysLate(times: Pick<Marks, "received" | "due">): number {
  if (!isLate(times)) return 0;
  return Math.ceil((times.received!.getTime() - times.due!.getTime()) / (24 * 60 * 60 * 1000));
}

/** Sums of hundredths, without what binary fractions add to them. */
function hundredths(points: number): number {
  return Math.round(points * 100) / 100;
}

/** What an instructor has to look at, one line each. */
export function reviewOf(marks: Marks): string[] {
  const { items, problems, repairs, stops } = marks;
  return [
    ...problems,
    ...items.flatMap(({ gradeId, state, maxPoints }) =>
      state === "manual" || state === "unknown"
        ? [`${gradeId}: to be read and marked, up to ${maxPoints}`]
        : [],
    ),
    ...repairs.filter(isOdd).map(({ cell, message }) => `${cell}: ${message}`),
    ...stops,
  ];
}
