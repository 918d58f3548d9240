/** What the layouts of all figures share: plotly's own font, large enough for a notebook. */
export const baseLayout = {
  font: { size: 13, color: "#333" },
} as const;
