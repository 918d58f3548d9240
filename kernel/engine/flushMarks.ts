import { flushMarker } from "../channel/flushMarker.ts";
import { writeFully } from "./outlet.ts";

/** What marks the end of a cell's native output on standard output and error. */
export function flushMarks(token: string): () => void {
  let count = 0;
  return () => {
    count += 1;
    const marker = Buffer.from(flushMarker(token, count));
    for (const fd of [1, 2]) {
      try {
        writeFully(fd, marker);
      } catch {
        // User code has closed it: the server waits for the mark only a moment.
      }
    }
  };
}
