import type { CellId, EngineEvent, ErrorReport } from "../channel/messages.ts";
import { createMessage, type Json, type Message } from "../protocol/message.ts";
import type { Parents } from "./parents.ts";
import { lacksPicture, withPicture, type Rich } from "./staticPictures.ts";
import { StreamBuffer, type StreamName } from "./streamBuffer.ts";

type DisplayEvent = Extract<EngineEvent, { type: "display" }>;

/** Publishes what cells put out, in order; figures get their static picture when the cell ends. */
export class Outputs {
  readonly #publish: (message: Message) => void;
  readonly #parents: Parents;
  readonly #streams = new StreamBuffer((cell, name, text) => {
    this.#send("stream", { name, text }, cell);
  });
  /** Displays of the running cell whose picture is to be drawn, by display id: the last of each counts. */
  readonly #undrawn = new Map<string, DisplayEvent>();
  #result: { cell: CellId; rich: Rich; count: number } | null = null;

  constructor(publish: (message: Message) => void, parents: Parents) {
    this.#publish = publish;
    this.#parents = parents;
  }

  stream(cell: CellId | null, name: StreamName, text: string): void {
    this.#streams.add(cell, name, text);
  }

  display(event: DisplayEvent): void {
    this.#publishDisplay(event, event.update ? "update_display_data" : "display_data");
    if (lacksPicture(event)) this.#undrawn.set(event.displayId, event);
    else this.#undrawn.delete(event.displayId);
  }

  clear(cell: CellId | null, wait: boolean): void {
    this.#send("clear_output", { wait }, cell);
  }

  result(cell: CellId, rich: Rich, count: number): void {
    // No message can complete a result later: one that needs its picture waits for it.
    if (lacksPicture(rich)) this.#result = { cell, rich, count };
    else this.#publishResult(cell, rich, count);
  }

  error(cell: CellId | null, report: ErrorReport): void {
    this.#send("error", { ...report }, cell);
  }

  /** Draw and publish the pictures that the cell's figures lack; text that still waits goes out first. */
  async settle(): Promise<void> {
    this.#streams.flush();
    const undrawn = [...this.#undrawn.values()];
    this.#undrawn.clear();
    for (const event of undrawn) {
      const drawn = await withPicture(event);
      if (drawn !== event) this.#publishDisplay({ ...event, ...drawn }, "update_display_data");
    }
    const result = this.#result;
    this.#result = null;
    if (result !== null) {
      this.#publishResult(result.cell, await withPicture(result.rich), result.count);
    }
  }

  #publishDisplay(event: DisplayEvent, type: "display_data" | "update_display_data"): void {
    const { cell, data, metadata, displayId } = event;
    this.#send(type, { data, metadata, transient: { display_id: displayId } }, cell);
  }

  #publishResult(cell: CellId, { data, metadata }: Rich, count: number): void {
    this.#send("execute_result", { execution_count: count, data, metadata }, cell);
  }

  #send(type: string, content: Json, cell: CellId | null): void {
    if (type !== "stream") this.#streams.flush();
    this.#publish(createMessage(type, content, this.#parents.of(cell)));
  }
}
