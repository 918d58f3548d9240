/** Colours that readers with any colour vision tell apart (Okabe and Ito, 2008). */
export const lineColors = { training: "#0072b2", validation: "#d55e00" } as const;

/** Dark for small, light for large, as on a screen. */
export const greyScale = [
  [0, "#000"],
  [1, "#fff"],
] as const;

/** Blue below zero, white at zero, red above (ColorBrewer's RdBu, safe for colour-blind readers). */
export const divergingScale = [
  [0, "#2166ac"],
  [0.125, "#4393c3"],
  [0.25, "#92c5de"],
  [0.375, "#d1e5f0"],
  [0.5, "#f7f7f7"],
  [0.625, "#fddbc7"],
  [0.75, "#f4a582"],
  [0.875, "#d6604d"],
  [1, "#b2182b"],
] as const;
