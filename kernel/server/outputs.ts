import type { CellId, ErrorReport } from "../channel/messages.ts";
import { createMessage, type Json, type Message } from "../protocol/message.ts";
import { LatestDisplays } from "./latestDisplays.ts";
import { OutputLimit, type Limits } from "./outputLimit.ts";
import type { Parents } from "./parents.ts";
import { lacksPicture, withPicture, type Rich } from "./staticPictures.ts";
import { sizeOf } from "./sizeOf.ts";
import { OutputBuffer, type DisplayEvent, type StreamName } from "./outputBuffer.ts";

/** Publishes what cells put out, in order; figures get their static picture when the cell ends. */
export class Outputs {
  readonly #publish: (message: Message) => void;
  readonly #parents: Parents;
  readonly #limit: OutputLimit;
  readonly #buffer = new OutputBuffer({
    stream: (cell, name, text) => {
      this.#send("stream", { name, text }, cell);
    },
    update: (event) => {
      this.#publishDisplay(event, "update_display_data");
    },
  });
  readonly #latest = new LatestDisplays();
  /** Displays of the running cell whose picture is to be drawn, by display id: the last of each counts. */
  readonly #undrawn = new Map<string, DisplayEvent>();
  #result: { cell: CellId; rich: Rich; count: number } | null = null;

  constructor(publish: (message: Message) => void, parents: Parents, limits: Limits) {
    this.#publish = publish;
    this.#parents = parents;
    this.#limit = new OutputLimit(limits);
  }

  stream(cell: CellId | null, name: StreamName, text: string): void {
    const fitting = this.#limit.admitText(cell, name, text);
    if (fitting !== "") this.#buffer.addText(cell, name, fitting);
    this.#noticeCut(cell);
  }

  display(event: DisplayEvent): void {
    if (event.update) {
      // It takes the place of what was there, so it makes the notebook no longer.
      this.#buffer.addUpdate(event);
    } else if (this.#admits(event.cell, event)) {
      this.#publishDisplay(event, "display_data");
    } else return;
    if (lacksPicture(event)) this.#undrawn.set(event.displayId, event);
    else this.#undrawn.delete(event.displayId);
  }

  clear(cell: CellId | null, wait: boolean): void {
    this.#limit.clear(cell);
    this.#send("clear_output", { wait }, cell);
  }

  result(cell: CellId, rich: Rich, count: number): void {
    if (!this.#limit.admitResult(cell, sizeOf(rich.data))) {
      this.#noticeCut(cell);
      return;
    }
    // No message can complete a result later: one that needs its picture waits for it.
    if (lacksPicture(rich)) this.#result = { cell, rich, count };
    else this.#publishResult(cell, rich, count);
  }

  error(cell: CellId | null, report: ErrorReport): void {
    this.#send("error", { ...report }, cell);
  }

  /** What displays show by now, of those that are asked for by their marks. */
  latest(marks: readonly unknown[]): Rich[] {
    this.#buffer.flush();
    return this.#latest.find(marks);
  }

  /** Publish text and updates that wait for more of their kind. */
  flush(): void {
    this.#buffer.flush();
  }

  /** Draw and publish the pictures that the cell's figures lack; text that still waits goes out first. */
  async settle(): Promise<void> {
    this.#buffer.flush();
    for (const [id, event] of [...this.#undrawn]) {
      const drawn = await withPicture(event);
      // Replaced while it was drawn: its picture would bring back what the reader has left.
      if (this.#undrawn.get(id) !== event) continue;
      this.#undrawn.delete(id);
      if (drawn !== event) this.#publishDisplay({ ...event, ...drawn }, "update_display_data");
    }
    const result = this.#result;
    this.#result = null;
    if (result !== null) {
      this.#publishResult(result.cell, await withPicture(result.rich), result.count);
    }
  }

  #admits(cell: CellId | null, { data }: Rich): boolean {
    const fits = this.#limit.admit(cell, sizeOf(data));
    this.#noticeCut(cell);
    return fits;
  }

  #noticeCut(cell: CellId | null): void {
    const notice = this.#limit.notice(cell);
    if (notice !== null) this.#send("stream", { name: "stderr", text: notice }, cell);
  }

  #publishDisplay(
    { cell, displayId, ...rich }: DisplayEvent,
    type: "display_data" | "update_display_data",
  ): void {
    const content = {
      ...this.#latest.show(displayId, rich),
      transient: { display_id: displayId },
    };
    this.#send(type, content, cell);
  }

  #publishResult(cell: CellId, { data, metadata }: Rich, count: number): void {
    this.#send("execute_result", { execution_count: count, data, metadata }, cell);
  }

  #send(type: string, content: Json, cell: CellId | null): void {
    this.#buffer.flush();
    this.#publish(createMessage(type, content, this.#parents.of(cell)));
  }
}
