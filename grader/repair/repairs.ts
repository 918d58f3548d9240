/** What was put right in a returned notebook. */
export interface Repair {
  readonly kind:
    | "source"
    | "points"
    | "flags"
    | "type"
    | "deleted"
    | "duplicate"
    | "renamed"
    | "unknown"
    | "order"
    | "tags"
    | "kernelspec"
    | "form";
  /** The cell's grade_id, or its id; empty where it is about the whole notebook. */
  readonly cell: string;
  /** A sentence for the instructor's report. */
  readonly message: string;
}

/** Repairs that no ordinary work with a notebook leads to: somebody should look at it. */
const odd: readonly Repair["kind"][] = ["source", "points", "flags", "type", "tags"];

/** Whether a repair is a reason to look at the notebook. */
export function isOdd({ kind }: Repair): boolean {
  return odd.includes(kind);
}
