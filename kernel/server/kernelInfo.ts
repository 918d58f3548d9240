import { createRequire } from "node:module";
import { PROTOCOL_VERSION, type Json } from "../protocol/message.ts";

const { version } = createRequire(import.meta.url)("two-kernels/package.json") as {
  version: string;
};

/** The content of a `kernel_info_reply`. */
export function kernelInfo(): Json {
  return {
    status: "ok",
    protocol_version: PROTOCOL_VERSION,
    implementation: "two-kernels",
    implementation_version: version,
    language_info: {
      name: "typescript",
      version: "6.0",
      mimetype: "text/typescript",
      file_extension: ".ts",
      // JupyterLab looks its highlighting up by this name; an object is read for its `name` alone.
      codemirror_mode: "typescript",
      nbconvert_exporter: "script",
    },
    banner: `Two Kernels ${version}: TypeScript on Node ${process.versions.node}`,
    help_links: [
      {
        text: "TypeScript handbook",
        url: "https://www.typescriptlang.org/docs/handbook/intro.html",
      },
    ],
    debugger: false,
  };
}
