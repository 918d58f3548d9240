import { homedir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { cacheFolder } from "../../../kernel/cache/cacheFolder.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

test("the cache lies where XDG says", () => {
  vi.stubEnv("XDG_CACHE_HOME", "/somewhere/cache");
  expect(cacheFolder()).toBe(join("/somewhere/cache", "two-kernels"));
});

test.each(["", "cache", "./cache"])(
  'an XDG_CACHE_HOME of "%s" counts as none: no cache in the notebook\'s folder',
  (folder) => {
    vi.stubEnv("XDG_CACHE_HOME", folder);
    expect(cacheFolder().startsWith(homedir())).toBe(true);
  },
);
