import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Json } from "../notebook/notebook.ts";
import { parseInert } from "../notebook/parseInert.ts";

const delimiter = "<IDS|MSG>";

/** A message of the Jupyter protocol, as far as the judge reads it. */
export interface Message {
  readonly type: string;
  readonly id: string;
  /** The id of the request that it answers; empty where it answers none. */
  readonly parent: string;
  readonly content: Json;
}

/**
 * The frames of a request.
 *
 * @see https://jupyter-client.readthedocs.io/en/stable/messaging.html#the-wire-protocol
 */
export function encodeRequest(
  key: string,
  session: string,
  type: string,
  content: Json,
): { id: string; frames: Buffer[] } {
  const id = randomUUID();
  const header = {
    msg_id: id,
    msg_type: type,
    session,
    username: "judge",
    date: new Date().toISOString(),
    version: "5.4",
  };
  const parts = [header, {}, {}, content].map((part) => Buffer.from(JSON.stringify(part)));
  return { id, frames: [Buffer.from(delimiter), Buffer.from(sign(key, parts)), ...parts] };
}

const headerForm = z.object({ msg_id: z.string(), msg_type: z.string() });
const parentForm = z.object({ msg_id: z.string() }).catch({ msg_id: "" });
const contentForm = z.record(z.string(), z.unknown());

/** The message in frames that came from a kernel; undefined where they are none, or wrongly signed. */
export function decodeMessage(key: string, frames: readonly Buffer[]): Message | undefined {
  const start = frames.findIndex((frame) => frame.toString("latin1") === delimiter);
  const [signature, ...rest] = frames.slice(start + 1);
  const parts = rest.slice(0, 4);
  if (start < 0 || signature === undefined || parts.length < 4) return undefined;
  const expected = Buffer.from(sign(key, parts));
  if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) {
    return undefined;
  }
  try {
    const [header, parent, , content] = parts.map((part) => parseInert(part.toString("utf8")));
    const { msg_id, msg_type } = headerForm.parse(header);
    return {
      id: msg_id,
      type: msg_type,
      parent: parentForm.parse(parent).msg_id,
      content: contentForm.parse(content),
    };
  } catch {
    return undefined;
  }
}

function sign(key: string, parts: readonly Buffer[]): string {
  const hmac = createHmac("sha256", key);
  for (const part of parts) hmac.update(part);
  return hmac.digest("hex");
}
