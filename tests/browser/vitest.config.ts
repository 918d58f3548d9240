import { join } from "node:path";
import { playwright } from "@vitest/browser-playwright";
import { isBuiltin } from "node:module";
import { defineConfig, type Plugin } from "vitest/config";

const root = join(import.meta.dirname, "..", "..");

const marker = "\0refused:";

/** Vite would hand a browser an empty module in the place of one of Node's, which fails where it is used or never. */
const refuseNodeModules: Plugin = {
  name: "refuse-node-modules",
  enforce: "pre",
  resolveId(source, importer) {
    const refused = isBuiltin(source) && importer?.startsWith(join(root, "src"));
    return refused ? `${marker}${importer} imports ${source}, which no browser has` : undefined;
  },
  // Thrown inside the browser: an error thrown here would leave the run without an end.
  load(id) {
    if (!id.startsWith(marker)) return undefined;
    return `throw new Error(${JSON.stringify(id.slice(marker.length))});`;
  },
};

/** The tests of the operations once more, bundled for a browser. */
export default defineConfig({
  root,
  plugins: [refuseNodeModules],
  optimizeDeps: { include: ["@tensorflow/tfjs", "fast-check", "ndarray"] },
  resolve: {
    alias: [
      // The oracle is tfjs on a backend of its own, which a browser imports and Node requires.
      {
        find: /^.*\/src\/node\/loadPlainTfjs\.ts$/,
        replacement: join(import.meta.dirname, "plainTfjs.ts"),
      },
    ],
  },
  test: {
    include: ["tests/src/ops/**/*.test.ts"],
    testTimeout: 60_000,
    browser: {
      enabled: true,
      headless: true,
      provider: playwright({
        launchOptions: {
          executablePath: process.env.TWO_KERNELS_CHROMIUM ?? "chromium",
          args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        },
      }),
      instances: [{ browser: "chromium" }],
      screenshotFailures: false,
    },
  },
});
