import type { Lesson } from "../../../lessons/manifest.ts";

/** A lesson made up for the tests, worth what the sample exercise is worth. */
export const sampleLesson: Lesson = {
  stem: "99-sample",
  title: "Sample",
  part: "Beginnings",
  slides: ["convolution"],
  objectives: ["be a sample"],
  minutes: 1,
  points: 2,
};
