import type { SessionContext } from "./jupyterLab.ts";

/** Knows which widgets the kernel of a notebook has: those of a kernel that is gone cannot be drawn. */
export class OpenWidgets {
  readonly #ids = new Set<string>();
  #asked: Promise<void>;

  constructor(context: SessionContext) {
    // While a cell runs the kernel answers no question, but tells of each widget before it is shown.
    context.iopubMessage.connect((_, { header, content }) => {
      if (header.msg_type === "comm_open") this.#ids.add(String(content.comm_id));
    });
    context.statusChanged.connect((_, status) => {
      if (status.endsWith("restarting")) this.#ids.clear();
    });
    context.kernelChanged.connect(() => {
      this.#asked = this.#ask(context);
    });
    this.#asked = context.ready.then(() => this.#ask(context));
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Whether the kernel has the widget, asked of a kernel that ran before the page was opened. */
  async isThere(id: string): Promise<boolean> {
    await this.#asked;
    return this.has(id);
  }

  async #ask({ session }: SessionContext): Promise<void> {
    try {
      const answer = await session?.kernel?.requestCommInfo({ target_name: "jupyter.widget" });
      for (const id of Object.keys(answer?.content.comms ?? {})) this.#ids.add(id);
    } catch {
      // A kernel that ends before it answers has no widgets.
    }
  }
}
