/**
 * Answers that later cells of a lesson use. In a notebook the exercise's answer cell declares them; the
 * source names the exercise only. Each is undefined until somebody answers.
 */
declare const mine: import("two-kernels").LayerDescription[] | undefined;
