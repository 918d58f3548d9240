/**
 * Makes text show as it stands where plotly would read tags (`<b>`, `<br>`) and entities in it.
 *
 * @example
 * escapeLabel("1 < 2 & 3"); // "1 &lt; 2 &amp; 3"
 */
export function escapeLabel(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
