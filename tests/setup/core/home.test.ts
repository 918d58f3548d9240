import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepOutsideHome } from "../../../setup/core/home.mjs";
import { stateFolder } from "../../../setup/core/paths.mjs";

const home = process.env.HOME;
let base: string;
beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), "home-"));
});
afterEach(() => {
  process.env.HOME = home;
  rmSync(base, { recursive: true, force: true });
});

/** The variables that are set for programs in a home, beside those that a user has set. */
function variablesFor(place: string, own: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  process.env.HOME = place;
  expect(homedir()).toBe(place);
  const env = { ...own };
  keepOutsideHome(env);
  return env;
}

describe.skipIf(process.platform === "win32")("what programs keep", () => {
  it("stays in a home that can be written, or made", () => {
    expect(variablesFor(base)).toEqual({});
    expect(variablesFor(path.join(base, "new", "home"))).toEqual({});
  });

  it("lies in .setup where the home is none", () => {
    const file = path.join(base, "file");
    writeFileSync(file, "");
    const env = variablesFor(file, { npm_config_cache: path.join(file, ".npm") });
    expect(env.npm_config_cache).toBe(path.join(stateFolder, "home", "npm"));
    expect(env.JUPYTER_DATA_DIR).toBe(path.join(stateFolder, "home", "jupyter"));
  });

  it("stays where a user has put it", () => {
    mkdirSync(path.join(base, "caches"));
    const file = path.join(base, "file");
    writeFileSync(file, "");
    const own = { XDG_CACHE_HOME: path.join(base, "caches") };
    expect(variablesFor(file, own).XDG_CACHE_HOME).toBe(own.XDG_CACHE_HOME);
  });
});
