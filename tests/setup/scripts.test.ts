import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Package {
  readonly bin?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

const read = (file: string) => JSON.parse(readFileSync(file, "utf8")) as unknown;

/** The commands that more than one installed package brings: which of them npm links is chance. */
function contestedCommands(): string[] {
  const { packages } = read("package-lock.json") as { packages: Readonly<Record<string, Package>> };
  const direct = Object.entries(packages).filter(
    ([place]) => place.lastIndexOf("node_modules/") === 0,
  );
  const owners = new Map<string, number>();
  for (const [, { bin = {} }] of direct) {
    for (const name of Object.keys(bin)) owners.set(name, (owners.get(name) ?? 0) + 1);
  }
  return [...owners].filter(([, count]) => count > 1).map(([name]) => name);
}

test("package.json, no script calls a command by a name that two packages share", () => {
  const { scripts = {} } = read("package.json") as Package;
  const contested = contestedCommands();
  expect(contested).toContain("tsc");
  for (const line of Object.values(scripts)) {
    for (const command of line.split(/\s*(?:&&|\|\||;|\|)\s*/)) {
      expect(contested).not.toContain(command.split(" ")[0]);
    }
  }
});
