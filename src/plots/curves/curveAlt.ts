import type { EpochResult } from "../../training/history.ts";
import { formatValue } from "../core/formatValue.ts";

/** The sentence that stands for a training's curves: where each began and where it ended. */
export function curveAlt(epochs: readonly EpochResult[]): string {
  const over = epochs.length === 1 ? "After 1 epoch" : `Over ${epochs.length} epochs`;
  const parts = [
    course(
      "loss",
      epochs.map(({ loss }) => loss),
      formatValue,
    ),
    course(
      "validation loss",
      epochs.map(({ validationLoss }) => validationLoss),
      formatValue,
    ),
    course(
      "accuracy",
      epochs.map(({ accuracy }) => accuracy),
      percent,
    ),
    course(
      "validation accuracy",
      epochs.map((epoch) => epoch.validationAccuracy),
      percent,
    ),
  ];
  return `${over}, ${parts.filter(Boolean).join("; ")}`;
}

function course(
  name: string,
  values: readonly (number | undefined)[],
  format: (value: number) => string,
): string {
  const first = values[0];
  const last = values[values.length - 1];
  if (first === undefined || last === undefined) return "";
  const lost = values.findIndex((value) => !Number.isFinite(value));
  if (lost >= 0) return `${name} stopped being a finite number in epoch ${lost + 1}`;
  if (values.length === 1) return `${name} was ${format(last)}`;
  if (format(first) === format(last)) return `${name} stayed at ${format(last)}`;
  return `${name} ${first > last ? "fell" : "rose"} from ${format(first)} to ${format(last)}`;
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}
