import { randomUUID } from "node:crypto";

/** The version of the Jupyter messaging protocol that this kernel speaks. */
export const PROTOCOL_VERSION = "5.4";

export type Json = Record<string, unknown>;

/** @see https://jupyter-client.readthedocs.io/en/stable/messaging.html#message-header */
export interface Header {
  readonly msg_id: string;
  readonly msg_type: string;
  readonly session: string;
  readonly username: string;
  readonly date: string;
  readonly version: string;
}

export interface Message {
  /** ZeroMQ routing prefix: whom a reply goes to, or the topic on iopub. */
  readonly identities: readonly Uint8Array[];
  readonly header: Header;
  /** The header of the request that this message answers; empty for a request. */
  readonly parentHeader: Header | Record<string, never>;
  readonly metadata: Json;
  readonly content: Json;
  readonly buffers: readonly Uint8Array[];
}

/** The identity of this kernel process in every header that it writes. */
export const session = randomUUID();

/** A message of this kernel, in answer to `parent` where there is one. */
export function createMessage(
  type: string,
  content: Json,
  parent?: Message,
  extra: {
    identities?: readonly Uint8Array[];
    metadata?: Json;
    buffers?: readonly Uint8Array[];
  } = {},
): Message {
  return {
    identities: extra.identities ?? [],
    header: {
      msg_id: randomUUID(),
      msg_type: type,
      session,
      username: "kernel",
      date: new Date().toISOString(),
      version: PROTOCOL_VERSION,
    },
    parentHeader: parent?.header ?? {},
    metadata: extra.metadata ?? {},
    content,
    buffers: extra.buffers ?? [],
  };
}
