import { explanation } from "./explanation.ts";
import type { Explanation, ExplanationStep } from "./explanation.ts";
import type { ConvDescription, LayerDescription } from "./layerDescription.ts";
import { layerParameters } from "./parameterCount.ts";
import type { LayerParameters } from "./parameterCount.ts";
import { readConvLayer } from "./readLayer.ts";
import type { ConvLayer } from "./readLayer.ts";
import { throughLayers } from "./throughLayers.ts";
import type { PlacedLayer } from "./throughLayers.ts";

/**
 * `parameterCount` of one layer with its working: weights, biases, and their sum.
 *
 * @param inputShape `[height, width, channels]`, or `[values]`
 * @throws as `parameterCount` does
 *
 * @example
 * ```ts
 * import { explainParameterCount } from "two-kernels";
 * const working = explainParameterCount([32, 32, 3], { type: "conv", filterSize: 5, outChannels: 6 });
 * working.steps.map((step) => step.numbers); // => ["5 · 5 · 3 · 6", "6", "450 + 6"]
 * working.result; // => 456
 * ```
 */
export function explainParameterCount(
  inputShape: readonly number[],
  layer: LayerDescription,
): Explanation {
  const [placed] = throughLayers("explainParameterCount", inputShape, layer);
  const counts = layerParameters("explainParameterCount", placed);
  return explanation(`What a ${layer.type} layer learns`, [
    ...partSteps(placed, counts),
    {
      says: "Parameters",
      formula: "parameters = weights + biases",
      numbers: `${counts.weights} + ${counts.biases}`,
      result: counts.weights + counts.biases,
    },
  ]);
}

function partSteps({ layer, inputShape }: PlacedLayer, counts: LayerParameters): ExplanationStep[] {
  const { weights, biases } = counts;
  switch (layer.type) {
    case "conv":
      return convSteps(layer, readConvLayer("explainParameterCount", inputShape, layer), counts);
    case "dense":
      return [
        {
          says: "One weight a unit for each input",
          formula: "weights = inputs · units",
          numbers: `${inputShape[0]} · ${layer.units}`,
          result: weights,
        },
        biases === 0 ? noBias : ownBias("unit", "units", biases),
      ];
    default:
      return [
        weights === 0
          ? { says: "No weight", formula: "weights", numbers: "0", result: 0 }
          : { says: "One weight for each map", formula: "weights = maps", ...own(weights) },
        biases === 0 ? noBias : ownBias("map", "maps", biases),
      ];
  }
}

function convSteps(
  { bias = true, unshared = false }: ConvDescription,
  conv: ConvLayer,
  { weights, biases }: LayerParameters,
): ExplanationStep[] {
  const { filterHeight, filterWidth, inChannels, outChannels, connections, grid } = conv;
  const perPosition = {
    symbols: "outHeight · outWidth · ",
    numbers: `${grid.outHeight} · ${grid.outWidth} · `,
  };
  const wired =
    connections === inChannels * outChannels
      ? { symbols: "inChannels · outChannels", numbers: `${inChannels} · ${outChannels}` }
      : { symbols: "connections", numbers: String(connections) };
  const often = unshared ? perPosition : { symbols: "", numbers: "" };
  const weightStep = {
    says: unshared
      ? "Weights, as many again for each position"
      : "Weights, which all positions share",
    formula: `weights = ${often.symbols}filterHeight · filterWidth · ${wired.symbols}`,
    numbers: `${often.numbers}${filterHeight} · ${filterWidth} · ${wired.numbers}`,
    result: weights,
  };
  if (bias === false) return [weightStep, noBias];
  if (bias === true) return [weightStep, ownBias("map", "outChannels", biases)];
  const biasStep = {
    says: "One bias for each position of each map",
    formula: `biases = ${perPosition.symbols}outChannels`,
    numbers: `${perPosition.numbers}${outChannels}`,
    result: biases,
  };
  return [weightStep, biasStep];
}

const noBias: ExplanationStep = { says: "No bias", formula: "biases", numbers: "0", result: 0 };

function ownBias(owner: string, symbol: string, count: number): ExplanationStep {
  return { says: `One bias for each ${owner}`, formula: `biases = ${symbol}`, ...own(count) };
}

function own(count: number): { numbers: string; result: number } {
  return { numbers: String(count), result: count };
}
