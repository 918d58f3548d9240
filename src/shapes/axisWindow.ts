import { requireInteger } from "../arrays/index.ts";
import { countPositions } from "./countPositions.ts";
import type { LayerDescription } from "./layerDescription.ts";
import { readFilterSize, requireLayer } from "./readLayer.ts";
import type { AxisPadding, Rounding } from "./types.ts";
import { splitPadding } from "./windowGrid.ts";

/** A layer's window on one axis. */
export interface AxisWindow {
  readonly k: number;
  readonly span: number;
  readonly stride: number;
  readonly dilation: number;
  readonly before: number;
  /** Cells of the layer's map on this axis, where the input's are known. */
  readonly outputSize: number | undefined;
}

/** The window of a layer, or nothing for a layer that treats each value for itself. */
export function axisWindow(
  caller: string,
  layer: LayerDescription,
  axis: "height" | "width",
  inputSize: number | undefined,
): AxisWindow | undefined {
  requireLayer(caller, layer);
  if (layer.type === "activation" || layer.type === "dropout") return undefined;
  if (layer.type !== "conv" && layer.type !== "pool") {
    throw new RangeError(
      `${caller}: each value of a ${layer.type} layer sees the whole input or has no place in it: ` +
        `give the conv and pool layers before it`,
    );
  }
  const { poolSize = 2 } = layer.type === "pool" ? layer : {};
  const k =
    layer.type === "pool"
      ? requireInteger(caller, "poolSize", poolSize, 1)
      : readFilterSize(caller, layer.filterSize)[axis === "height" ? 0 : 1];
  const { stride = layer.type === "pool" ? poolSize : 1, rounding = "floor" } = layer;
  const { dilation = 1 } = layer.type === "conv" ? layer : {};
  const sides = splitPadding(caller, layer.padding ?? "valid");
  const padding = axis === "height" ? sides.vertical : sides.horizontal;
  return {
    k,
    stride,
    dilation,
    ...place(caller, inputSize, k, { stride, dilation, padding, rounding }),
  };
}

interface AxisMove {
  stride: number;
  dilation: number;
  padding: AxisPadding;
  rounding: Rounding;
}

function place(caller: string, inputSize: number | undefined, k: number, move: AxisMove) {
  const isSame = move.padding === "same" || move.padding === "same-before";
  if (inputSize === undefined && isSame && move.stride > 1) {
    throw new RangeError(
      `${caller}: padding ${JSON.stringify(move.padding)} at stride ${move.stride} depends on the input: ` +
        `give its inputSize`,
    );
  }
  // Without an input's size any size will do in which the window fits.
  const any = { n: (k - 1) * move.dilation + 1, rounding: "floor" } as const;
  const { n, rounding } = inputSize === undefined ? any : { n: inputSize, rounding: move.rounding };
  const { before, span, size } = countPositions(caller, n, k, { ...move, rounding });
  return { before, span, outputSize: inputSize === undefined ? undefined : size };
}
