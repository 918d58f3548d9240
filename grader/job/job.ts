import type { Repair } from "../repair/repairs.ts";
import type { Limits } from "../sandbox/limits.ts";
import type { Isolation } from "../sandbox/sandbox.ts";

/** One notebook to grade: all that its marks depend on. */
export interface Job {
  readonly student: string;
  readonly assignment: string;
  /** The notebook's name, without its ending. */
  readonly notebook: string;
  /** The file as it was handed in, in base64; or why there is none to read. */
  readonly submitted: { readonly bytes: string } | { readonly problem: string };
  /** The text of the notebook as it was released. */
  readonly released: string;
  /** What hidden calls are drawn from. */
  readonly seed: string;
  /** Whether a function that is right for some inputs gets a part of its points. */
  readonly partial?: boolean;
  readonly limits: Limits;
  readonly isolation: Isolation;
}

export type ItemState =
  | "right"
  | "wrong"
  /** A function that is right for some inputs, where that earns points. */
  | "partly"
  | "unanswered"
  /** A person reads it. */
  | "manual"
  /** A limit, or the end of the kernel, stood in the way. */
  | "stopped"
  /** The grader knows no exercise of that name. */
  | "unknown";

/** The mark of one graded cell. */
export interface Item {
  readonly gradeId: string;
  readonly title: string;
  readonly state: ItemState;
  readonly points: number;
  readonly maxPoints: number;
  /** For the student: what went wrong and why; no hidden test. */
  readonly message: string;
}

/** What came of a job; the same job gives the same. */
export interface Graded {
  readonly student: string;
  readonly assignment: string;
  readonly notebook: string;
  /** Why it could not be graded at all. */
  readonly problem?: string;
  readonly remarks: readonly string[];
  readonly repairs: readonly Repair[];
  readonly items: readonly Item[];
  /** Cells that a limit stopped, and which. */
  readonly stops: readonly string[];
  /** The notebook as it ran, with its outputs and the judge's. */
  readonly executed: string;
}
