const sgr = (code: number) => (text: string) => `\u001b[${code}m${text}\u001b[0m`;

/**
 * Terminal styles, which every Jupyter front end understands in a traceback. The colours are the bright ones: JupyterLab
 * draws them darker than the plain ones, which on its red ground are too pale to read.
 */
export const styles = { red: sgr(91), bold: sgr(1), dim: sgr(2), blue: sgr(94) };
