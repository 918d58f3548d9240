import type { NotebookPanel, SessionContext, StoredOutput } from "./jupyterLab.ts";
import { MarkedOutputs } from "./markedOutputs.ts";

/** Two views of one notebook share its session. */
const followed = new WeakSet<SessionContext>();

/**
 * Lets updates of displays reach the outputs that a notebook was opened with, beginning with those that came while no page
 * was there. JupyterLab itself knows only the displays that came since.
 */
export function followDisplays({ context, sessionContext }: NotebookPanel): void {
  if (followed.has(sessionContext)) return;
  followed.add(sessionContext);
  const outputs = new MarkedOutputs(context.model);
  sessionContext.iopubMessage.connect((_, { content }) => {
    outputs.replace(content);
  });
  void Promise.all([context.ready, sessionContext.ready]).then(() => {
    askForLatest(outputs, sessionContext);
  });
}

function askForLatest(outputs: MarkedOutputs, { session }: SessionContext): void {
  const displays = outputs.marks();
  if (displays.length === 0) return;
  const comm = session?.kernel?.createComm("two-kernels.displays");
  if (comm === undefined) return;
  comm.onMsg = ({ content }) => {
    const answer = content.data as { displays: StoredOutput[] };
    for (const latest of answer.displays) outputs.replace(latest);
    comm.close();
  };
  comm.open({ displays });
}
