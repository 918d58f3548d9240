import { type Figure, figure } from "../core/figure.ts";
import { formatValue } from "../core/formatValue.ts";
import { requireRange } from "../core/requireRange.ts";
import { type ActivationCurve, type NamedActivation, readActivation } from "./activationTable.ts";
import { activationLayout, activationTraces } from "./activationTraces.ts";

/** How activations are shown. */
export interface ActivationCurvesOptions {
  readonly title?: string;
  /** The pre-activations shown; −5 to 5 if left out. */
  readonly range?: readonly [min: number, max: number];
}

/** What one activation does over the range. */
export interface SampledCurve {
  readonly name: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly slope: readonly number[];
}

/** Odd, so that the middle of the range, where these functions bend, is among them. */
const samples = 201;
const mostCurves = 10;

/**
 * Activation functions, and beside them their derivatives, over one range of pre-activations.
 *
 * @param functions names of the library's own, or functions of one number with their derivatives;
 *   where the derivative is left out, it is the central difference
 * @throws RangeError where there is none or more than 10, a name is unknown, or a value is not finite
 * @example
 * ```ts
 * import { activationCurves } from "two-kernels";
 * activationCurves(["sigmoid", "relu"]).alt;
 * // => "From −5 to 5: sigmoid from 0.00669 to 0.993, steepest 0.25 at 0; relu from 0 to 5, steepest 1 at 0.05"
 * ```
 */
export function activationCurves(
  functions: readonly (NamedActivation | ActivationCurve)[],
  options: ActivationCurvesOptions = {},
): Figure {
  const { title, range = [-5, 5] } = options;
  requireRange("activationCurves", range);
  if (functions.length === 0 || functions.length > mostCurves) {
    throw new RangeError(
      `activationCurves: expected from 1 to ${mostCurves} functions, got ${functions.length}`,
    );
  }
  const curves = functions.map((given) =>
    sampled(readActivation("activationCurves", given), range),
  );
  const [from, to] = range.map(formatValue);
  const facts = `From ${from} to ${to}: ${curves.map(course).join("; ")}`;
  return figure(
    activationTraces(curves),
    activationLayout(curves, title),
    title ? `${title}. ${facts}` : facts,
  );
}

function sampled(
  { name, f, derivative }: Required<ActivationCurve>,
  [min, max]: readonly [number, number],
): SampledCurve {
  const at = (i: number) => min + ((max - min) * i) / (samples - 1);
  const x = Array.from({ length: samples }, (_, i) => Number(at(i).toPrecision(12)));
  const values = (of: (x: number) => number, what: string) =>
    x.map((place) => {
      const value: unknown = of(place);
      if (typeof value === "number" && Number.isFinite(value)) return value;
      throw new RangeError(
        `activationCurves: ${what} of ${name} should be a finite number at ${place}, got ${String(value)}`,
      );
    });
  return { name, x, y: values(f, "the value"), slope: values(derivative, "the derivative") };
}

function course({ name, x, y, slope }: SampledCurve): string {
  const steep = slope.map(Math.abs);
  const most = steep.reduce((best, value, i) => (value > steep[best] + 1e-9 ? i : best), 0);
  const [first, last] = [y[0], y[y.length - 1]].map(formatValue);
  const flat =
    steep[most] === 0
      ? "slope 0 everywhere"
      : `steepest ${formatValue(slope[most])} at ${formatValue(x[most])}`;
  return `${name} from ${first} to ${last}, ${flat}`;
}
