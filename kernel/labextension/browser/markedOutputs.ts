import type { NotebookModel, OutputList, StoredOutput } from "./jupyterLab.ts";

/**
 * The outputs of a notebook that bear the mark of their display, as our kernel leaves it in their metadata. What is not
 * trusted is passed over.
 */
export class MarkedOutputs {
  readonly #notebook: NotebookModel;

  constructor(notebook: NotebookModel) {
    this.#notebook = notebook;
  }

  marks(): string[] {
    return this.#trusted().flatMap((outputs) => all(outputs).flatMap((at) => markOf(at) ?? []));
  }

  /** Put an output in the place of all that show the same display, on the page and in what will be saved. */
  replace({ data, metadata }: Omit<StoredOutput, "output_type">): void {
    const output = { output_type: "display_data", data, metadata };
    const mark = markOf(output);
    if (mark === undefined) return;
    for (const outputs of this.#trusted()) {
      for (const [i, old] of all(outputs).entries()) {
        // JupyterLab comes first: what it has updated by itself is already so.
        if (markOf(old) === mark && !isSame(old, output)) outputs.set(i, output);
      }
    }
  }

  #trusted(): OutputList[] {
    return [...this.#notebook.cells].flatMap(({ outputs }) => (outputs?.trusted ? outputs : []));
  }
}

function all(outputs: OutputList): StoredOutput[] {
  return Array.from({ length: outputs.length }, (_, i) => outputs.get(i).toJSON());
}

/** The display that an output shows, with the kernel that shows it. */
function markOf({ metadata }: Pick<StoredOutput, "metadata">): string | undefined {
  const mark = (metadata as Marked | undefined)?.["two-kernels"]?.display;
  return typeof mark === "string" ? mark : undefined;
}

interface Marked {
  readonly "two-kernels"?: { readonly display?: unknown };
}

function isSame(a: StoredOutput, b: StoredOutput): boolean {
  return isEqual(a.data, b.data) && isEqual(a.metadata, b.metadata);
}

/** Of JSON; a saved notebook has the keys of objects in another order. */
function isEqual(a: unknown, b: unknown): boolean {
  if (!isObject(a) || !isObject(b)) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => isEqual(a[key], b[key]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
