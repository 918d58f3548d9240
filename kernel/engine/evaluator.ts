import { Session, type Runtime } from "node:inspector";
import { firstPromiseOf } from "./trackPromises.ts";

export type Outcome =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "thrown"; readonly error: unknown }
  /** Stopped by an interrupt: nothing was returned or thrown. */
  | { readonly kind: "terminated" };

/** Runs scripts in V8's REPL mode, on the global scope of this process. */
export class Evaluator {
  readonly #session = new Session();
  /** Where a script of ours puts a value that the protocol only describes. */
  #captured: unknown;
  /**
   * What V8 waits for. It holds on to them weakly, and to tell that one was collected it calls back in the middle of
   * the collection, which ends the process under Node 22: an interrupted cell may leave one that never settles.
   */
  readonly #awaited = new Set<object>();

  constructor() {
    this.#session.connect();
    Object.defineProperty(globalThis, CAPTURE, {
      value: (value: unknown) => {
        this.#captured = value;
      },
    });
  }

  /** Evaluate the scripts one after the other, up to the first that does not end well; `done` gets the last outcome. */
  run(scripts: readonly string[], done: (outcome: Outcome) => void): void {
    const [first, ...rest] = scripts;
    this.#evaluate(first ?? "", (outcome) => {
      if (outcome.kind === "value" && rest.length > 0) this.run(rest, done);
      else done(outcome);
    });
  }

  #evaluate(expression: string, done: (outcome: Outcome) => void): void {
    const evaluation: { promise?: object | undefined; ended?: true } = {};
    const work = (): void => {
      this.#post(expression, (outcome) => {
        evaluation.ended = true;
        if (evaluation.promise !== undefined) this.#awaited.delete(evaluation.promise);
        done(outcome);
      });
    };
    evaluation.promise = firstPromiseOf(work);
    if (evaluation.promise !== undefined && !evaluation.ended)
      this.#awaited.add(evaluation.promise);
  }

  #post(expression: string, done: (outcome: Outcome) => void): void {
    this.#session.post(
      "Runtime.evaluate",
      { expression, replMode: true, awaitPromise: true },
      (failure, response) => {
        // The protocol answers a terminated script with an error of its own, and gives it no other answer.
        if (failure !== null || response === undefined) done({ kind: "terminated" });
        else done(this.#outcome(response as Runtime.EvaluateReturnType));
      },
    );
  }

  #outcome({ result, exceptionDetails }: Runtime.EvaluateReturnType): Outcome {
    const value = this.#actualValue(exceptionDetails?.exception ?? result);
    return exceptionDetails === undefined
      ? { kind: "value", value }
      : { kind: "thrown", error: value };
  }

  /** The value itself, from the protocol's description of it. */
  #actualValue({ objectId, unserializableValue, value }: Runtime.RemoteObject): unknown {
    if (objectId === undefined) {
      return unserializableValue === undefined ? value : parseNumber(unserializableValue);
    }
    this.#session.post("Runtime.callFunctionOn", {
      objectId,
      // Strict, since a sloppy function would box a symbol.
      functionDeclaration: `function () { "use strict"; globalThis[Symbol.for("${CAPTURE.description!}")](this); }`,
    });
    this.#session.post("Runtime.releaseObject", { objectId });
    const captured = this.#captured;
    this.#captured = undefined;
    return captured;
  }
}

/** The numbers that JSON lacks: NaN, the infinities, -0, and bigints as `12n`. */
function parseNumber(text: string): number | bigint {
  return text.endsWith("n") ? BigInt(text.slice(0, -1)) : Number(text);
}

const CAPTURE = Symbol.for("two-kernels.capture");
