import { explanation } from "./explanation.ts";
import type { Explanation, ExplanationStep } from "./explanation.ts";
import type { LayerDescription } from "./layerDescription.ts";
import { readConvLayer } from "./readLayer.ts";
import type { ConvLayer } from "./readLayer.ts";
import { throughLayers } from "./throughLayers.ts";

/**
 * `multiplyAdds` of one layer with its working: the values of the result, the multiply-adds of each,
 * and their product.
 *
 * @param inputShape `[height, width, channels]`, or `[values]`
 * @throws as `multiplyAdds` does
 *
 * @example
 * ```ts
 * import { explainMultiplyAdds } from "two-kernels";
 * const working = explainMultiplyAdds([32, 32, 3], { type: "conv", filterSize: 5, outChannels: 6 });
 * working.steps.map((step) => step.numbers); // => ["28 · 28", "5 · 5 · 3 · 6", "784 · 450"]
 * working.result; // => 352800
 * ```
 */
export function explainMultiplyAdds(
  inputShape: readonly number[],
  layer: LayerDescription,
): Explanation {
  const [{ inputShape: shape }] = throughLayers("explainMultiplyAdds", inputShape, layer);
  const title = `What one example costs in a ${layer.type} layer`;
  if (layer.type === "conv") {
    return explanation(title, convSteps(readConvLayer("explainMultiplyAdds", shape, layer)));
  }
  const step =
    layer.type === "dense"
      ? {
          says: "One for each weight",
          formula: "multiplyAdds = inputs · units",
          numbers: `${shape[0]} · ${layer.units}`,
          result: shape[0] * layer.units,
        }
      : { says: "Nothing is weighed", formula: "multiplyAdds", numbers: "0", result: 0 };
  return explanation(title, [step]);
}

function convSteps(conv: ConvLayer): ExplanationStep[] {
  const { filterHeight, filterWidth, inChannels, outChannels, connections, grid } = conv;
  const whole = connections === inChannels * outChannels;
  const positions = grid.outHeight * grid.outWidth;
  const each = filterHeight * filterWidth * connections;
  return [
    {
      says: "Positions of the filters",
      formula: "positions = outHeight · outWidth",
      numbers: `${grid.outHeight} · ${grid.outWidth}`,
      result: positions,
    },
    {
      says: "Weights that each position meets",
      formula: `weights = filterHeight · filterWidth · ${whole ? "inChannels · outChannels" : "connections"}`,
      numbers: `${filterHeight} · ${filterWidth} · ${whole ? `${inChannels} · ${outChannels}` : connections}`,
      result: each,
    },
    {
      says: "One for each weight at each position",
      formula: "multiplyAdds = positions · weights",
      numbers: `${positions} · ${each}`,
      result: positions * each,
    },
  ];
}
