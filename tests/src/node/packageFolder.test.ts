import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageFolder } from "../../../src/node/packageFolder.ts";

test("packageFolder finds the folder that holds package.json and data", () => {
  expect(packageFolder()).toBe(join(import.meta.dirname, "../../.."));
  expect(existsSync(join(packageFolder(), "data", "digits", "SHA256SUMS"))).toBe(true);
});
