/** A cell with its place in the returned notebook; one that was put back has none. */
export interface Placed<Item> {
  readonly item: Item;
  /** Its grade_id, where it was released. */
  readonly gradeId?: string;
}

/**
 * Brings the released cells back into their order. A cell of the student's own, or one without an id, stays behind the
 * released one that it followed.
 *
 * @param order grade_ids as they were released; each is among the cells
 */
export function orderCells<Item>(
  cells: readonly Placed<Item>[],
  order: readonly string[],
): Placed<Item>[] {
  const first: Placed<Item>[] = [];
  const followers = new Map<string, Placed<Item>[]>();
  let current = first;
  for (const cell of cells) {
    if (cell.gradeId === undefined) current.push(cell);
    else followers.set(cell.gradeId, (current = [cell]));
  }
  return [...first, ...order.flatMap((gradeId) => followers.get(gradeId) ?? [])];
}
