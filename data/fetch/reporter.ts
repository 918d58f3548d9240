/** Writes how far each file has come: over one line on a terminal, else a line for every fifth of a file. */
export function reporter(out: { readonly isTTY?: boolean; write(text: string): unknown }) {
  const told = new Map<string, number>();
  return (name: string, done: number, total: number | undefined): void => {
    const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
    const share = total === undefined ? 0 : Math.floor((100 * done) / total);
    const step = out.isTTY === true ? share : Math.floor(share / 20);
    if (told.get(name) === step) return;
    told.set(name, step);
    const of = total === undefined ? "" : ` of ${megabytes(total)}`;
    const line = `${name}  ${megabytes(done)}${of} MB${total === undefined ? "" : `  ${share} %`}`;
    const finished = total !== undefined && done >= total;
    out.write(out.isTTY === true ? `\r${line}\x1b[K${finished ? "\n" : ""}` : `${line}\n`);
  };
}
