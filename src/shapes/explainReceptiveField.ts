import { explanation } from "./explanation.ts";
import type { Explanation } from "./explanation.ts";
import type { LayerDescription } from "./layerDescription.ts";
import { fieldSteps, onePixel } from "./receptiveField.ts";
import type { ReceptiveFieldOptions } from "./receptiveField.ts";

/**
 * The size that `receptiveField` gives, with its working: for each layer with a window one step for
 * the stride of the layers before it, and one for the pixels that its cells see.
 *
 * @param layers conv, pool, activation and dropout layers from the input on
 * @throws as `receptiveField` does
 *
 * @example
 * ```ts
 * import { explainReceptiveField } from "two-kernels";
 * const conv = { type: "conv", filterSize: 3, outChannels: 8 } as const;
 * const working = explainReceptiveField([conv, { type: "pool" }, conv]);
 * working.steps.map((step) => step.result); // => [1, 3, 4, 8]
 * ```
 */
export function explainReceptiveField(
  layers: readonly LayerDescription[],
  options: ReceptiveFieldOptions = {},
): Explanation {
  const fields = fieldSteps("explainReceptiveField", layers, options);
  const steps = fields.map(({ window, field, layer }, i) => {
    const { size, stride } = i === 0 ? onePixel : fields[i - 1].field;
    return {
      says: `After the ${layer.type} layer that spans ${window.span}, at stride ${stride} so far`,
      formula: "size + ((k - 1) · dilation) · stride",
      numbers: `${size} + ((${window.k} - 1) · ${window.dilation}) · ${stride}`,
      result: field.size,
    };
  });
  const start = { says: "A pixel sees itself", formula: "size", numbers: "1", result: 1 };
  return explanation("The pixels that one cell sees", [start, ...steps]);
}
