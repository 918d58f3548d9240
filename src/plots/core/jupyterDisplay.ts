/**
 * The property by which a value shows itself in a notebook: a function that returns a mime bundle, or
 * a promise of one. The convention is Deno's; a front end that does not know it sees an ordinary value.
 *
 * @example
 * ```ts
 * import { jupyterDisplay } from "two-kernels";
 * const greeting = { [jupyterDisplay]: () => ({ "text/plain": "Hello" }) };
 * greeting[jupyterDisplay](); // => { "text/plain": "Hello" }
 * ```
 */
export const jupyterDisplay: unique symbol = Symbol.for("Jupyter.display");
