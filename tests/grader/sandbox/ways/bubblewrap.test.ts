import { describe, expect, it } from "vitest";
import { bubblewrapArguments } from "../../../../grader/sandbox/ways/bubblewrap.ts";
import { defaultLimits } from "../../../../grader/sandbox/limits.ts";

/** Where bubblewrap mounts something, in its order. */
function mounts(args: readonly string[]): string[] {
  return args.flatMap((word, index) => {
    if (word === "--ro-bind") return [args[index + 2]];
    return word === "--tmpfs" || word === "--proc" || word === "--dev" ? [args[index + 1]] : [];
  });
}

describe("bubblewrapArguments", () => {
  it.each([
    "/work",
    "/cache",
    "/workspace",
    "/workspaces",
    "/app",
    "/data",
    "/srv",
    "/opt",
    "/mnt",
  ])("hides no project that lies in %s", (folder) => {
    const project = `${folder}/course`;
    const installation = {
      node: "/usr/bin/node",
      kernel: `${project}/dist/kernel/main.js`,
      checker: `${project}/dist/kernel/language/lending/main.js`,
      readable: ["/usr", `${project}/dist`],
      withheld: { from: `${project}/empty.js`, at: [`${project}/dist/answers.js`] },
      cache: "/",
    };
    const places = mounts(bubblewrapArguments(installation, defaultLimits, undefined, 3));
    const after = places.slice(places.indexOf(`${project}/dist`) + 1);
    expect(after).toContain(`${project}/dist/answers.js`);
    expect(after.filter((place) => `${project}/dist`.startsWith(`${place}/`))).toEqual([]);
  });
});
