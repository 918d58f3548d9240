import type { Item } from "../job/job.ts";
import type { GradedRecord } from "../course/records.ts";
import type { Student } from "../course/students.ts";
import { isOdd, type Repair } from "../repair/repairs.ts";

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
  times: { readonly received?: Date; readonly due?: Date },
): Marks {
  const items = records.flatMap((record) => record.items);
  const sum = (of: (item: Item) => number): number =>
    items.reduce((total, item) => total + of(item), 0);
  return {
    student,
    assignment,
    items,
    points: sum(({ points }) => points),
    maxPoints: sum(({ maxPoints }) => maxPoints),
    ...times,
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
