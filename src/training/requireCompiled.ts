import type { LayersModel } from "./tfjs.ts";

/**
 * Refuses a network that was not compiled for labels given as class numbers, with accuracy.
 *
 * @param caller the public function to name in an error
 */
export function requireCompiled(caller: string, model: LayersModel): void {
  const compiled = model as Partial<Pick<LayersModel, "optimizer" | "loss">>;
  const metrics = compiled.optimizer === undefined ? [] : model.metricsNames;
  if (compiled.loss !== "sparseCategoricalCrossentropy" || metrics[1] !== "acc") {
    throw new TypeError(
      `${caller}: the network should be compiled with loss "sparseCategoricalCrossentropy" and metrics ` +
        `["accuracy"], got ${compiled.optimizer === undefined ? "one that is not compiled" : `loss ${JSON.stringify(compiled.loss)} and metrics ${JSON.stringify(metrics.slice(1))}`}: ` +
        `call model.compile({ optimizer, loss, metrics }) first`,
    );
  }
}
