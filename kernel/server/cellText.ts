import type { Json } from "../protocol/message.ts";

/** The `code` of a request; empty if a client sends none. */
export function cellText({ code }: Json): string {
  return typeof code === "string" ? code : "";
}
