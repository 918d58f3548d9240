import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);
const openSans = "@expo-google-fonts/open-sans";

/**
 * The fonts that pictures are drawn with, the same on every machine. Open Sans is what plotly asks
 * for; DejaVu has the arrows and mathematical signs that Open Sans lacks, and a fixed width.
 */
export const fonts: readonly { readonly family: string; readonly path: string }[] = [
  { family: "Open Sans", path: resolve(`${openSans}/400Regular/OpenSans_400Regular.ttf`) },
  { family: "Open Sans", path: resolve(`${openSans}/700Bold/OpenSans_700Bold.ttf`) },
  {
    family: "Open Sans",
    path: resolve(`${openSans}/400Regular_Italic/OpenSans_400Regular_Italic.ttf`),
  },
  {
    family: "Open Sans",
    path: resolve(`${openSans}/700Bold_Italic/OpenSans_700Bold_Italic.ttf`),
  },
  { family: "DejaVu Sans", path: resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf") },
  { family: "DejaVu Sans Mono", path: resolve("dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf") },
];
