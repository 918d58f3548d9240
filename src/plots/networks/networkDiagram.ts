import { describeValue } from "../../arrays/index.ts";
import { type Figure, figure } from "../core/figure.ts";
import { diagramLayout, diagramTrace } from "./diagramLayout.ts";

/** What a diagram tells of a layer. */
export interface DiagramLayer {
  readonly name: string;
  /** Without the batch's axis: `[height, width, channels]`, or `[values]`. */
  readonly outputShape: readonly number[];
  /** How many numbers the layer learns. */
  readonly parameters: number;
  /** Height and width, in pixels of the input, of what one value sees. */
  readonly receptiveField?: readonly [height: number, width: number] | "all";
}

/** What a diagram shows beside the layers. */
export interface NetworkDiagramOptions {
  readonly title?: string;
  /** The shape that the first layer reads: a box above it. */
  readonly inputShape?: readonly number[];
}

/**
 * The layers of a network from top to bottom, each with the shape of what it gives, how many parameters
 * it learns, and, where it is known, how much of the input one of its values sees. Layers that learn are
 * blue, the others grey. Of more than 40 layers, the first and the last 20 are shown.
 *
 * @param layers those of `traceShapes`, or rows with `name`, `outputShape` and `parameters`
 * @throws RangeError where there is no layer, or a size or a count is not a whole number
 * @example
 * ```ts
 * import { networkDiagram } from "two-kernels";
 * const layers = [
 *   { name: "conv", outputShape: [26, 26, 8], parameters: 80 },
 *   { name: "dense", outputShape: [10], parameters: 54090 },
 * ];
 * networkDiagram(layers, { title: "A small CNN" }).alt;
 * // => "A small CNN: 2 layers, 54,170 parameters: conv 26×26×8, dense 10; most parameters in dense (54,090)"
 * ```
 */
export function networkDiagram(
  layers: readonly DiagramLayer[],
  options: NetworkDiagramOptions = {},
): Figure {
  const { title, inputShape } = options;
  requireLayers(layers, inputShape);
  const facts = diagramFacts(layers);
  return figure(
    [diagramTrace(layers, options)],
    diagramLayout(layers, options),
    title ? `${title}: ${facts}` : facts,
  );
}

/** A shape as it is written: 26×26×8. */
export function shapeText(shape: readonly number[]): string {
  return shape.join("×");
}

/** Layers told one by one in the sentence. */
const mostTold = 12;

function diagramFacts(layers: readonly DiagramLayer[]): string {
  const total = layers.reduce((sum, { parameters }) => sum + parameters, 0);
  const most = layers.reduce((best, layer) => (layer.parameters > best.parameters ? layer : best));
  const told = layers
    .slice(0, mostTold)
    .map((layer) => `${layer.name} ${shapeText(layer.outputShape)}`);
  const left = layers.length - told.length;
  const many = layers.length === 1 ? "1 layer" : `${layers.length} layers`;
  const count = total === 1 ? "1 parameter" : `${total.toLocaleString("en")} parameters`;
  const rest = left > 0 ? ` and ${left} more` : "";
  const where =
    total > 0 ? `; most parameters in ${most.name} (${most.parameters.toLocaleString("en")})` : "";
  return `${many}, ${count}: ${told.join(", ")}${rest}${where}`;
}

function requireLayers(
  layers: readonly DiagramLayer[],
  inputShape: readonly number[] | undefined,
): void {
  if (layers.length === 0)
    throw new RangeError("networkDiagram: expected at least one layer, got none");
  const rows = layers.map(({ name, outputShape, parameters }) => ({
    name,
    outputShape,
    parameters,
  }));
  const input = inputShape ? [{ name: "input", outputShape: inputShape, parameters: 0 }] : [];
  for (const { name, outputShape, parameters } of [...input, ...rows]) {
    const size = outputShape.find((n) => !Number.isInteger(n) || n < 1);
    if (size !== undefined || outputShape.length === 0) {
      throw new RangeError(
        `networkDiagram: the shape of ${name} should be sizes of at least 1, without the batch's axis, got ` +
          `[${outputShape.map(String).join(", ")}]`,
      );
    }
    if (!Number.isInteger(parameters) || parameters < 0) {
      throw new RangeError(
        `networkDiagram: the parameters of ${name} should be a count, got ${describeValue(parameters)}`,
      );
    }
  }
}
