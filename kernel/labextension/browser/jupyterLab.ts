import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import type { Widget } from "@lumino/widgets";

/** What is used here of JupyterLab's own objects; its packages hold the whole of it. */
export interface Signal<Content> {
  connect(listener: (sender: unknown, content: Content) => void): void;
}

export interface KernelMessage {
  readonly header: { readonly msg_type: string };
  readonly content: Readonly<Record<string, unknown>>;
}

export interface KernelConnection {
  /** The comms that are open in the kernel, by their ids. */
  requestCommInfo(asked: {
    target_name: string;
  }): Promise<{ readonly content: { readonly comms?: Readonly<Record<string, unknown>> } }>;
  createComm(target: string): Comm;
}

/** The page's end of a line of messages to the kernel. */
export interface Comm {
  onMsg: (message: KernelMessage) => void;
  open(data: unknown): unknown;
  close(): unknown;
}

/** A notebook's line to its kernel, whichever that is. */
export interface SessionContext {
  readonly ready: Promise<void>;
  readonly session: { readonly kernel: KernelConnection | null } | null;
  readonly iopubMessage: Signal<KernelMessage>;
  readonly kernelChanged: Signal<unknown>;
  readonly statusChanged: Signal<string>;
}

/** What draws the outputs of one notebook. */
export interface RenderMime {
  /** Of the factories for an output, the one of the lowest rank draws it. */
  addFactory(factory: IRenderMime.IRendererFactory, rank: number): void;
  createRenderer(mimeType: string): IRenderMime.IRenderer & Widget;
}

/** One output of a cell as a notebook holds it. */
export interface StoredOutput {
  readonly output_type: string;
  readonly data?: unknown;
  readonly metadata?: unknown;
}

/** The outputs of a cell; what shows them, and what is saved, follow each change. */
export interface OutputList {
  readonly length: number;
  readonly trusted: boolean;
  get(index: number): { toJSON(): StoredOutput };
  set(index: number, output: StoredOutput): void;
}

/** A notebook as it will be saved, cells out of view included; all its views on the page share it. */
export interface NotebookModel {
  /** Only cells of code have outputs. */
  readonly cells: Iterable<{ readonly outputs?: OutputList }>;
}

export interface NotebookPanel {
  readonly content: { readonly rendermime: RenderMime };
  readonly context: { readonly ready: Promise<void>; readonly model: NotebookModel };
  readonly sessionContext: SessionContext;
}

export interface NotebookTracker {
  readonly widgetAdded: Signal<NotebookPanel>;
}

/** A part of JupyterLab that is started with the tracker of its notebooks. */
export interface NotebookPlugin {
  readonly id: string;
  readonly autoStart: boolean;
  readonly requires: readonly unknown[];
  activate(app: unknown, tracker: NotebookTracker): void;
}
