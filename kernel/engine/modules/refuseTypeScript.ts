import { relative } from "node:path";

/** Have `require` say what to do about a file of TypeScript; it would run it as JavaScript, and stop at the first type. */
export function refuseTypeScript(require: NodeJS.Require): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one place where Node lets a file be refused
  const { extensions } = require;
  for (const extension of [".ts", ".mts", ".cts"]) {
    extensions[extension] = (_module, path) => {
      const file = `./${relative(process.cwd(), path)}`;
      throw new Error(`require: ${file} is TypeScript. Write: import { … } from "${file}"`);
    };
  }
}
