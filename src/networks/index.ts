export { gradientCheck } from "./gradientCheck.ts";
export type { GradientCheck, WorstDerivative } from "./gradientCheck.ts";
export { numericGradient } from "./numericGradient.ts";
export type { NumericGradientOptions } from "./numericGradient.ts";
