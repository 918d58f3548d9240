import { session } from "../protocol/message.ts";
import { sizeOf } from "./sizeOf.ts";
import type { Rich } from "./staticPictures.ts";

/** In bytes: what is beyond is forgotten, from what was shown longest ago. */
const KEPT = 20e6;

/**
 * What each display shows by now, for a page that was away when it was shown.
 *
 * A display's id travels in `transient`, which notebooks do not keep. So each output of a display bears a mark in its
 * metadata, by which a page that was loaded anew finds what an update is for.
 */
export class LatestDisplays {
  readonly #shown = new Map<string, { readonly rich: Rich; readonly size: number }>();
  #size = 0;

  /** What the display shows from now on, marked. */
  show(displayId: string, { data, metadata }: Rich): Rich {
    const mark = markOf(displayId);
    const rich = { data, metadata: { ...metadata, "two-kernels": { display: mark } } };
    this.#forget(mark);
    const size = sizeOf(data);
    this.#shown.set(mark, { rich, size });
    this.#size += size;
    for (const oldest of this.#shown.keys()) {
      if (this.#size <= KEPT) break;
      this.#forget(oldest);
    }
    return rich;
  }

  /** What those displays show that are known, by their marks. */
  find(marks: readonly unknown[]): Rich[] {
    return marks.flatMap((mark) => this.#shown.get(mark as string)?.rich ?? []);
  }

  #forget(mark: string): void {
    this.#size -= this.#shown.get(mark)?.size ?? 0;
    this.#shown.delete(mark);
  }
}

/** Names this kernel's process too: `display(value, { id: "light" })` is another display after a restart. */
function markOf(displayId: string): string {
  return `${session}/${displayId}`;
}
