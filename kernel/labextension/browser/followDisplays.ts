import type { NotebookPanel, OutputList, SessionContext, StoredOutput } from "./jupyterLab.ts";

/** Two views of one notebook share its session. */
const followed = new WeakSet<SessionContext>();

/**
 * Lets updates of displays reach the outputs that a notebook was opened with. JupyterLab knows those displays alone that
 * came since; the others are found by the mark that our kernel leaves in their metadata. What is not trusted stays as it is.
 */
export function followDisplays({ context, sessionContext }: NotebookPanel): void {
  if (followed.has(sessionContext)) return;
  followed.add(sessionContext);
  sessionContext.iopubMessage.connect((_, { header, content }) => {
    if (header.msg_type !== "update_display_data") return;
    const { data, metadata } = content;
    const updated = { output_type: "display_data", data, metadata };
    const mark = markOf(updated);
    if (mark === undefined) return;
    for (const { outputs } of context.model.cells) {
      if (outputs?.trusted) replace(outputs, mark, updated);
    }
  });
}

function replace(outputs: OutputList, mark: string, updated: StoredOutput): void {
  for (let i = 0; i < outputs.length; i++) {
    const output = outputs.get(i).toJSON();
    // JupyterLab comes first: what it has updated by itself is already so.
    if (markOf(output) === mark && !isSame(output, updated)) outputs.set(i, updated);
  }
}

/** The display that an output shows, with the kernel that shows it. */
function markOf({ metadata }: StoredOutput): string | undefined {
  const { display } =
    (metadata as { "two-kernels"?: { display?: unknown } } | undefined)?.["two-kernels"] ?? {};
  return typeof display === "string" ? display : undefined;
}

function isSame(a: StoredOutput, b: StoredOutput): boolean {
  return JSON.stringify([a.data, a.metadata]) === JSON.stringify([b.data, b.metadata]);
}
