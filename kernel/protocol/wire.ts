import { createHmac, timingSafeEqual } from "node:crypto";
import type { Header, Json, Message } from "./message.ts";

const DELIMITER = "<IDS|MSG>";

/** Thrown for frames that are no message of this session: the caller drops them and counts. */
export class WireError extends Error {
  override readonly name = "WireError";
}

/**
 * The frames of a message as ZeroMQ carries them:
 * identities, `<IDS|MSG>`, signature, header, parent header, metadata, content, buffers.
 *
 * @see https://jupyter-client.readthedocs.io/en/stable/messaging.html#the-wire-protocol
 */
export function encodeMessage(message: Message, key: string): Uint8Array[] {
  const parts = [message.header, message.parentHeader, message.metadata, message.content].map(
    (part) => Buffer.from(JSON.stringify(part)),
  );
  return [
    ...message.identities,
    Buffer.from(DELIMITER),
    Buffer.from(sign(parts, key)),
    ...parts,
    ...message.buffers,
  ];
}

/**
 * The message in the frames.
 *
 * @throws {WireError} if a frame is missing, a part is not a JSON object, or the signature is not the key's.
 */
export function decodeMessage(frames: readonly Uint8Array[], key: string): Message {
  const start = frames.findIndex((frame) => Buffer.from(frame).toString("latin1") === DELIMITER);
  if (start < 0) throw new WireError("no <IDS|MSG> delimiter");
  const [signature, ...rest] = frames.slice(start + 1);
  const parts = rest.slice(0, 4);
  if (signature === undefined || parts.length < 4) {
    throw new WireError(`expected a signature and 4 parts after the delimiter, got ${rest.length}`);
  }
  verify(signature, parts, key);
  const [header, parentHeader, metadata, content] = parts.map(parsePart) as [
    Json,
    Json,
    Json,
    Json,
  ];
  if (typeof header.msg_id !== "string" || typeof header.msg_type !== "string") {
    throw new WireError("the header has no msg_id or msg_type");
  }
  return {
    identities: frames.slice(0, start),
    header: header as unknown as Header,
    parentHeader: parentHeader as unknown as Header,
    metadata,
    content,
    buffers: rest.slice(4),
  };
}

function parsePart(part: Uint8Array): Json {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(part).toString("utf8"));
  } catch {
    throw new WireError("a part is not JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new WireError("a part is not a JSON object");
  }
  return value as Json;
}

function sign(parts: readonly Uint8Array[], key: string): string {
  if (key === "") return "";
  const hmac = createHmac("sha256", key);
  for (const part of parts) hmac.update(part);
  return hmac.digest("hex");
}

function verify(signature: Uint8Array, parts: readonly Uint8Array[], key: string): void {
  if (key === "") return;
  const expected = Buffer.from(sign(parts, key));
  if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) {
    throw new WireError("the signature does not fit the key");
  }
}
