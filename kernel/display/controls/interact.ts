import { display, type DisplayHandle } from "../display.ts";
import { DISPLAY } from "../mime.ts";
import type { Control } from "./control.ts";
import { openControl } from "./openControl.ts";
import { showWidgets } from "./showWidgets.ts";

/** In letters; of a longer name the end is hidden until the pointer stands on it. */
const longestLabel = 24;

/** The answers to some controls, by their names. */
export type Answers<Controls extends Readonly<Record<string, Control<unknown>>>> = {
  readonly [Name in keyof Controls]: ReturnType<Controls[Name]["read"]>;
};

/**
 * Shows controls, and below them what `draw` makes of their answers, again after each change. While one
 * drawing takes its time, the changes in between are passed over; the last is always drawn. An error of `draw`
 * stands in the place of the picture, until the next change.
 *
 * The controls work while a cell awaits, not while one computes without a pause. Where there is no kernel
 * the last picture still shows.
 *
 * @param controls by name: `slider`, `choice`, `toggle`, `numberField`
 * @param draw takes the answers by the same names; what it returns is shown
 * @returns when the first picture stands
 * @throws {Error} outside a notebook; {TypeError} if a control is none.
 * @example In a cell:
 * ```ts notebook
 * import { choice, interact, slider } from "two-kernels/kernel";
 * await interact({ stride: slider(1, 4), padding: choice("valid", "same") }, ({ stride, padding }) =>
 *   `stride ${stride}, ${padding}`,
 * );
 * ```
 */
export async function interact<const Controls extends Readonly<Record<string, Control<unknown>>>>(
  controls: Controls,
  draw: (answers: Answers<Controls>) => unknown,
): Promise<void> {
  const names = Object.keys(controls);
  const labelWidth = `${Math.min(longestLabel, Math.max(...names.map(({ length }) => length + 1)))}ch`;
  const parts = Object.entries(controls).map(([name, control]) => {
    requireControl(name, control);
    return { name, control, model: openControl(control, name, labelWidth) };
  });
  const answers = () =>
    Object.fromEntries(
      parts.map(({ name, control, model }) => [name, control.read(model.state)]),
    ) as Answers<Controls>;
  showWidgets(
    parts.map(({ model }) => model),
    `Controls: ${names.join(", ")}. They work where the cell has been run.`,
  );
  const redraw = drawer(() => draw(answers()));
  for (const { model } of parts) model.onChange = redraw;
  await redraw();
}

/** Draws when called, one drawing at a time: of several calls during one, it draws once more. */
function drawer(draw: () => unknown): () => Promise<void> {
  let place: DisplayHandle | undefined;
  let busy = false;
  let again = false;
  const show = (value: unknown) => {
    if (place === undefined) place = display(value);
    else place.update(value);
  };
  return async () => {
    again = true;
    if (busy) return;
    busy = true;
    while (again) {
      again = false;
      show(await drawn(draw));
    }
    busy = false;
  };
}

/** What is drawn, or the error that came instead: nobody awaits what a slider does. */
async function drawn(draw: () => unknown): Promise<unknown> {
  try {
    return (await draw()) ?? nothing;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

const nothing = { [DISPLAY]: () => ({ "text/plain": "" }) };

function requireControl(name: string, control: unknown): void {
  if (typeof (control as Partial<Control<unknown>> | undefined)?.read === "function") return;
  throw new TypeError(
    `interact: expected a control as ${name}, such as slider(1, 4) or choice("valid", "same"), got ${String(control)}`,
  );
}
