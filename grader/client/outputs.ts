import { z } from "zod";
import type { Json, Output } from "../notebook/notebook.ts";
import type { Message } from "./wire.ts";

/** The most outputs that are kept of one cell; the kernel itself stops at as many messages. */
const mostOutputs = 1200;

const json = z.record(z.string(), z.unknown());
const stream = z.object({ name: z.enum(["stdout", "stderr"]), text: z.string() });
const error = z.object({ ename: z.string(), evalue: z.string(), traceback: z.array(z.string()) });
const display = z.object({
  data: json,
  metadata: json.catch({}),
  transient: z.object({ display_id: z.string() }).optional().catch(undefined),
});

/** What a cell put out, gathered from messages into the form of a notebook. What is malformed is left out. */
export class Outputs {
  readonly #outputs: { value: Output; displayId?: string }[] = [];
  #clears = false;

  get list(): Output[] {
    return this.#outputs.map(({ value }) => value);
  }

  /** Takes a message; it counts for the cell that it answers. */
  take({ type, content }: Message): void {
    switch (type) {
      case "stream":
        this.#stream(content);
        break;
      case "display_data":
      case "execute_result":
        this.#display(type, content);
        break;
      case "error": {
        const read = error.safeParse(content);
        if (read.success) this.#add({ output_type: "error", ...read.data });
        break;
      }
      case "clear_output":
        if (content.wait === true) this.#clears = true;
        else this.#outputs.length = 0;
        break;
    }
  }

  /** Puts what a display now shows in the place of what it showed. */
  update(content: Json): void {
    const read = display.safeParse(content);
    if (!read.success || read.data.transient === undefined) return;
    const { data, metadata, transient } = read.data;
    for (const output of this.#outputs) {
      if (output.displayId === transient.display_id)
        output.value = { ...output.value, data, metadata };
    }
  }

  #stream(content: Json): void {
    const read = stream.safeParse(content);
    if (!read.success) return;
    const last = this.#clears ? undefined : this.#outputs.at(-1);
    const { name, text } = read.data;
    if (last?.value.output_type === "stream" && last.value.name === name) {
      last.value = { ...last.value, text: String(last.value.text) + text };
    } else this.#add({ output_type: "stream", name, text });
  }

  #display(type: "display_data" | "execute_result", content: Json): void {
    const read = display.safeParse(content);
    if (!read.success) return;
    const { data, metadata, transient } = read.data;
    const common = { output_type: type, data, metadata };
    this.#add(
      type === "display_data" ? common : { ...common, execution_count: null },
      transient?.display_id,
    );
  }

  #add(value: Output, displayId?: string): void {
    if (this.#clears) this.#outputs.length = 0;
    this.#clears = false;
    if (this.#outputs.length >= mostOutputs) return;
    this.#outputs.push({ value, ...(displayId !== undefined && { displayId }) });
  }
}
