/** What browsers and Node both have, and the language itself does not name. */
interface Host {
  setTimeout?: (turn: () => void, milliseconds: number) => unknown;
}

/** Lets the host do what waits, such as hearing of an abort, before the work goes on. */
export function nextTurn(): Promise<void> {
  const { setTimeout } = globalThis as Host;
  return new Promise((resolve) => {
    if (setTimeout === undefined) resolve();
    else setTimeout(resolve, 0);
  });
}
