import { currentCell } from "./cells.ts";
import { emit } from "./outlet.ts";

interface Question {
  readonly resolve: (value: string) => void;
  readonly reject: (error: Error) => void;
}

/** Questions to the user that wait for their answers. */
export class Inputs {
  readonly #open = new Map<number, Question>();
  #lastId = 0;

  ask(prompt: string, password: boolean): Promise<string> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#open.set(id, { resolve, reject });
      emit({ type: "input", cell: currentCell(), id, prompt, password });
    });
  }

  /** Take what the user typed, or the reason why nobody was asked. */
  answer(id: number, value: string | undefined, problem = "no answer"): void {
    const question = this.#open.get(id);
    this.#open.delete(id);
    if (value === undefined) question?.reject(new Error(`input: ${problem}`));
    else question?.resolve(value);
  }
}
