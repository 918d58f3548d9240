type Layout = Record<string, unknown>;

/** Call `listener` when the page changes between light and dark; returns how to stop that. */
export function onThemeChange(listener: () => void): () => void {
  let dark = isDark();
  const observer = new MutationObserver(() => {
    if (isDark() === dark) return;
    dark = isDark();
    listener();
  });
  observer.observe(document.body, { attributes: true, attributeFilter: ["data-jp-theme-light"] });
  return () => {
    observer.disconnect();
  };
}

/** JupyterLab says it on the page's body. */
function isDark(): boolean {
  return document.body.dataset.jpThemeLight === "false";
}

/** Grounds, lines and letters of a figure, as it comes, and what they are on a dark page. */
const darkColors: Readonly<Record<string, string>> = {
  "#ffffff": "#111111",
  "#fff": "#111111",
  "#e4e4e4": "#3a3a3a",
  "#e6e6e6": "#333333",
  "#c4c4c4": "#666666",
  "#bbb": "#777777",
  "#999999": "#8a8a8a",
  "#777777": "#9a9a9a",
  "#666666": "#b0b0b0",
  "#333": "#e0e0e0",
  "#333333": "#e0e0e0",
  "#cfe3f2": "#1f4664",
  "#ececec": "#3a3a3a",
};

/** The layout in the colours of the page: as it is where that is light. */
export function themed(layout: Layout): Layout {
  const ground = { paper_bgcolor: "rgba(0, 0, 0, 0)" };
  if (!isDark()) return { ...layout, ...ground };
  const { colorway, ...rest } = layout;
  const font = { ...(rest.font as Layout | undefined) };
  return {
    plot_bgcolor: "#111111",
    ...(darkened(rest) as Layout),
    ...(colorway === undefined ? {} : { colorway }),
    font: { ...font, color: "#e0e0e0" },
    ...ground,
  };
}

/** Colours of the layout alone are changed: those of the data carry meaning. */
function darkened(value: unknown): unknown {
  if (typeof value === "string") return darkColors[value.toLowerCase()] ?? value;
  if (Array.isArray(value)) return value.map(darkened);
  if (typeof value !== "object" || value === null || liesOnData(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      // A scale of colours says what values are.
      key.startsWith("coloraxis") ? inner : darkened(inner),
    ]),
  );
}

/** A path frames the cells of a matrix, whose colours stay. */
function liesOnData(value: object): boolean {
  return "path" in value;
}
