import type { Metadata } from "../channel/messages.ts";
import { session } from "../protocol/message.ts";

/**
 * The metadata of an output with the mark of the display that it shows. A display's id travels in `transient`, which
 * notebooks do not keep: by the mark a page that was loaded anew finds the output that an update is for. It names this
 * kernel's process too, for `display(value, { id: "light" })` is another display after a restart.
 */
export function withMark(metadata: Metadata, displayId: string): Metadata {
  return { ...metadata, "two-kernels": { display: `${session}/${displayId}` } };
}
