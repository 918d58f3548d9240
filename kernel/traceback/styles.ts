const sgr = (code: number) => (text: string) => `\u001b[${code}m${text}\u001b[0m`;

/** Terminal styles, which every Jupyter front end understands in a traceback. */
export const styles = { red: sgr(31), bold: sgr(1), dim: sgr(2), cyan: sgr(36) };
