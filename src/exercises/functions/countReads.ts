/** Thrown out of a function that reads its arguments without end. */
export class EndlessReading extends Error {}

/**
 * Stands a watch before the nested arrays among the arguments: every read of an element or of a
 * length counts, and the read after the last allowed one throws. JavaScript cannot stop a loop from
 * outside its thread, but a loop that never ends usually goes on reading what it works on.
 *
 * @returns the arguments, watched; undefined when there is no array to watch
 */
export function countReads(args: readonly unknown[], allowed: number): unknown[] | undefined {
  let left = allowed;
  const watch = (value: unknown): unknown =>
    Array.isArray(value)
      ? new Proxy(value.map(watch), {
          get(target, key, receiver): unknown {
            if (left-- <= 0) throw new EndlessReading();
            return Reflect.get(target, key, receiver);
          },
        })
      : value;
  return args.some(Array.isArray) ? args.map(watch) : undefined;
}
