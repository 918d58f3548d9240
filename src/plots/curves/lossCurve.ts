import type { History } from "../../training/history.ts";
import { thinned } from "../core/thinned.ts";
import { curveAlt } from "./curveAlt.ts";
import { curveLayout } from "./curveLayout.ts";
import { curveTraces } from "./curveTraces.ts";
import { type Figure, figure } from "../core/figure.ts";

/** More points than this cannot be told apart at the width of a notebook, only stored. */
const mostPoints = 1000;

/**
 * Loss and accuracy over the epochs of a training, beside each other: training as a full line,
 * validation, where there is one, as a dashed line. A loss that is not a number leaves a gap.
 *
 * @param history what `fit` returned
 * @param options `title`: a line above the curves
 * @throws RangeError where the history holds no epoch
 * @example
 * ```ts
 * import { lossCurve } from "two-kernels";
 * const epoch = { epoch: 1, loss: 2.2, accuracy: 0.3, seconds: 1 };
 * const history = { epochs: [epoch, { ...epoch, epoch: 2, loss: 0.5, accuracy: 0.9 }], seconds: 2 };
 * lossCurve(history).alt;
 * // => "Over 2 epochs, loss fell from 2.2 to 0.5; accuracy rose from 30.0 % to 90.0 %"
 * ```
 */
export function lossCurve(history: History, options: { readonly title?: string } = {}): Figure {
  const { epochs } = history;
  if (epochs.length === 0) {
    throw new RangeError(
      "lossCurve: expected a history of at least one epoch, got none; was the training stopped at once?",
    );
  }
  const shown = thinned(epochs, mostPoints);
  const traces = curveTraces(shown);
  return figure(traces, curveLayout(shown, options.title), curveAlt(epochs));
}
