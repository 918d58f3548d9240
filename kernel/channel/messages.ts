import type { MimeBundle } from "../display/mime.ts";

/** The cell an output belongs to: the msg_id of its execute request. */
export type CellId = string;

export interface ErrorReport {
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: readonly string[];
}

/** What the server asks of the engine. */
export interface EngineRequest {
  readonly type: "execute";
  readonly cell: CellId;
  readonly code: string;
  /** The number in `cell 7:3`. */
  readonly count: number;
  readonly silent: boolean;
  readonly userExpressions: Readonly<Record<string, string>>;
}

/** What the server asks of the engine's watcher thread, which answers also while user code computes. */
export interface WatcherRequest {
  readonly type: "interrupt";
}

export type Metadata = Record<string, unknown>;

/** What the engine tells the server. */
export type EngineEvent =
  | { readonly type: "ready" }
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
  | { readonly type: "error"; readonly cell: CellId | null; readonly error: ErrorReport }
  | {
      readonly type: "done";
      readonly cell: CellId;
      /** Absent if the cell ran to its end. */
      readonly error?: ErrorReport;
      readonly userExpressions: Metadata;
    }
  /** User code called `process.exit`: the server is to end the process. */
  | { readonly type: "exit"; readonly code: number };
