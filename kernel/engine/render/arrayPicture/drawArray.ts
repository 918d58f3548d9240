import { short } from "../summarize.ts";
import { drawFrames, IN_A_ROW } from "./drawFrames.ts";
import { drawLine } from "./drawLine.ts";
import { readFrames, type Frames } from "./readFrames.ts";
import { scaleOf } from "./scaleOf.ts";
import { stackOf, type Stack } from "./stackOf.ts";
import type { Strided } from "./strided.ts";
import { writePng } from "../../../png/writePng.ts";

export interface ArrayPicture {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
  /** What is seen, and in which colours. */
  readonly caption: string;
}

/** A picture of noise would take more bytes than this: of it fewer images are drawn, or fewer pixels. */
const BYTES = 10_000;
const PICTURES = 64;
const SIDE = 256;

/** Numbers as a line, a map, an image or several, by their shape; undefined where it has no such meaning. */
export function drawArray(values: Strided): ArrayPicture | undefined {
  if (values.shape.length === 1) return lineOf(values);
  const stack = stackOf(values);
  return stack === undefined ? undefined : framesOf(fittingFrames(values, stack));
}

/** Tried at one pixel a value: to enlarge takes time, and few more bytes. */
function fittingFrames(values: Strided, stack: Stack): Frames {
  let budget = { count: Math.min(stack.count, PICTURES), side: SIDE };
  for (;;) {
    const frames = readFrames(values, stack, budget);
    const bytes = writePng(drawFrames(frames, scaleOf(frames), 1)).length;
    const { count, side } = budget;
    if (bytes <= BYTES || (count === 1 && side <= 1)) return frames;
    budget =
      count > 1
        ? { count: fewer(count, (count * BYTES) / bytes), side }
        : { count, side: Math.floor(side * Math.min(Math.sqrt(BYTES / bytes), 0.9)) };
  }
}

/** Whole rows of pictures, where there is more than one. */
function fewer(count: number, fitting: number): number {
  const whole = fitting >= IN_A_ROW ? fitting - (fitting % IN_A_ROW) : fitting;
  return Math.max(Math.min(Math.floor(whole), count - 1), 1);
}

function lineOf(values: Strided): ArrayPicture {
  const { pixels, min, max, sampled } = drawLine(values);
  const { width, height } = pixels;
  const range = min <= max ? `, from ${short(min)} to ${short(max)}` : "";
  const caption = `the values in their order${range}${sampled ? "; not all of them are drawn" : ""}`;
  return { png: writePng(pixels), width, height, caption };
}

function framesOf(frames: Frames): ArrayPicture {
  const scale = scaleOf(frames);
  const pixels = drawFrames(frames, scale);
  const { width, height } = pixels;
  const caption = [whichOf(frames), scale.text, ...stepsOf(frames)].join("; ");
  return { png: writePng(pixels), width, height, caption };
}

function whichOf({ stack, count }: Frames): string {
  const { height, width } = stack;
  const all = stack.count.toLocaleString("en");
  const names = { image: "image", map: "map", filter: "channel of a filter" };
  const many = { image: "images", map: "maps", filter: "channels of filters" };
  if (stack.count === 1) return `${names[stack.kind]} of ${height} × ${width}`;
  const which = count < stack.count ? `the first ${count} of ${all}` : all;
  return `${which} ${many[stack.kind]} of ${height} × ${width}`;
}

function stepsOf({ rowStep, columnStep }: { rowStep: number; columnStep: number }): string[] {
  if (rowStep === 1 && columnStep === 1) return [];
  return [`one of ${rowStep} rows and one of ${columnStep} columns is drawn`];
}
