import type { WidgetState } from "./widgetModel.ts";

/** A question to the reader with an answer of type `Value`, for `interact`. */
export interface Control<Value> {
  /** Name of the widget among those of `@jupyter-widgets/controls`. */
  readonly widget: string;
  readonly state: WidgetState;
  /** Name of the widget's style. */
  readonly style: string;
  /** The answer that a state of the widget stands for. */
  read(state: WidgetState): Value;
}

/** @throws {TypeError} naming the first of the values that is no finite number. */
export function requireNumbers(caller: string, values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === "number" && Number.isFinite(value)) continue;
    throw new TypeError(`${caller}: expected a finite number as ${name}, got ${String(value)}`);
  }
}
