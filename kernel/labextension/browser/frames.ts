import type { PlotlyPoint } from "plotly.js-cartesian-dist-min";
import {
  convolutionStepper,
  type ConvolutionStepperOptions,
} from "../../../src/plots/steppers/convolutionStepper.ts";
import {
  poolingStepper,
  type PoolingStepperOptions,
} from "../../../src/plots/steppers/poolingStepper.ts";
import { fieldFrames, type LiveFields } from "./fieldFrames.ts";
import { parsePlotly, type Liveness } from "./readFigure.ts";

/** A picture of a row of pictures that belong together. */
export interface Frame {
  /** plotly's JSON as text. */
  readonly plotly: string;
  readonly alt: string;
}

/** A row of pictures, made when they are looked at. */
export interface Frames {
  /** What one is called, such as `step`. */
  readonly noun: string;
  readonly count: number;
  /** The one that the notebook stores. */
  readonly start: number;
  /** Whether they tell a story from the first to the last. */
  readonly plays: boolean;
  at(index: number): Frame;
  /** The one that belongs to a place in the picture. */
  under?(point: PlotlyPoint): number | undefined;
}

type Matrix = number[][];

interface LiveConvolution {
  readonly image: Matrix;
  readonly filter: Matrix;
  readonly steps: number;
  readonly options: ConvolutionStepperOptions;
}

interface LivePooling {
  readonly image: Matrix;
  readonly steps: number;
  readonly options: PoolingStepperOptions;
}

/** The pictures of a live figure; undefined for a kind that is not known here. @param plotly what is stored */
export function framesOf(live: Liveness | undefined, plotly: string): Frames | undefined {
  if (live?.kind === "convolution") {
    const { image, filter, steps, options } = live as unknown as LiveConvolution;
    return stepFrames(plotly, steps, options.step, (step) =>
      convolutionStepper(image, filter, { ...options, step }),
    );
  }
  if (live?.kind === "pooling") {
    const { image, steps, options } = live as unknown as LivePooling;
    return stepFrames(plotly, steps, options.step, (step) =>
      poolingStepper(image, { ...options, step }),
    );
  }
  if (live?.kind === "receptiveField") return fieldFrames(live as unknown as LiveFields, plotly);
  return undefined;
}

function stepFrames(
  stored: string,
  count: number,
  start = 0,
  make: (step: number) => {
    readonly data: unknown;
    readonly layout: unknown;
    readonly alt: string;
  },
): Frames {
  const { config } = parsePlotly(stored);
  return {
    noun: "step",
    count,
    start,
    plays: true,
    at(step) {
      const { data, layout, alt } = make(step);
      return { plotly: JSON.stringify({ data, layout, config }), alt };
    },
  };
}
