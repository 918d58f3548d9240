import type { MimeBundle } from "../display/mime.ts";

/** The request an output belongs to: the msg_id of an execute request, or of a message to a comm. */
export type CellId = string;

export interface ErrorReport {
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: readonly string[];
}

export type Metadata = Record<string, unknown>;

/** A message of a comm, in either direction. */
export interface CommMessage {
  readonly kind: "open" | "message" | "close";
  readonly commId: string;
  /** Which handler is to take the comm; given with `open`. */
  readonly targetName?: string;
  readonly data: unknown;
  readonly metadata: Metadata;
  readonly buffers?: readonly Uint8Array[];
}

export interface ExecuteRequest {
  readonly type: "execute";
  readonly cell: CellId;
  readonly code: string;
  /** The number in `cell 7:3`. */
  readonly count: number;
  readonly silent: boolean;
  readonly userExpressions: Readonly<Record<string, string>>;
}

/** What the server asks of the engine. */
export type EngineRequest =
  | ExecuteRequest
  /** A client's message to a comm; `cell` is its msg_id, to be named in `handled` when all is done. */
  | ({ readonly type: "comm"; readonly cell: CellId } & CommMessage)
  /** The answer to `input`: what the user typed, or why nobody can be asked. */
  | {
      readonly type: "answer";
      readonly id: number;
      readonly value?: string;
      readonly problem?: string;
    };

/** What the server asks of the engine's watcher thread, which answers also while user code computes. */
export interface WatcherRequest {
  readonly type: "interrupt";
  /** The cell that runs, as far as the server knows. */
  readonly cell: CellId | null;
}

/** What the watcher tells the server: an interrupt has come to its end, and can no longer hit what is sent from now on. */
export interface WatcherEvent {
  readonly type: "settled";
}

/** What a cell, or later work that it caused, puts out. */
export type OutputEvent =
  | {
      readonly type: "stream";
      readonly cell: CellId | null;
      readonly name: "stdout" | "stderr";
      readonly text: string;
    }
  | {
      readonly type: "display";
      readonly cell: CellId | null;
      readonly data: MimeBundle;
      readonly metadata: Metadata;
      readonly displayId: string;
      readonly update: boolean;
    }
  | { readonly type: "clear"; readonly cell: CellId | null; readonly wait: boolean }
  | {
      readonly type: "result";
      readonly cell: CellId;
      readonly data: MimeBundle;
      readonly metadata: Metadata;
    }
  | { readonly type: "page"; readonly cell: CellId | null; readonly data: MimeBundle }
  | { readonly type: "error"; readonly cell: CellId | null; readonly error: ErrorReport };

/** What a cell says to the client beside its output. */
export type DialogueEvent =
  | ({ readonly type: "comm"; readonly cell: CellId | null } & CommMessage)
  /** From now on comms of this target name have a handler. */
  | { readonly type: "target"; readonly name: string }
  /** The comm message of this id has been handled. */
  | { readonly type: "handled"; readonly cell: CellId }
  | {
      readonly type: "input";
      readonly cell: CellId | null;
      readonly id: number;
      readonly prompt: string;
      readonly password: boolean;
    };

/** What the engine tells the server. */
export type EngineEvent =
  | { readonly type: "ready" }
  | OutputEvent
  | DialogueEvent
  | {
      readonly type: "done";
      readonly cell: CellId;
      /** Absent if the cell ran to its end. */
      readonly error?: ErrorReport;
      readonly userExpressions: Metadata;
    }
  /** User code called `process.exit`: the server is to end the process. */
  | { readonly type: "exit"; readonly code: number };
