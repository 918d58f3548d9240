import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveFiles } from "./fetch/serveFiles.ts";

const root = join(import.meta.dirname, "../..");

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function runData(...args: string[]): Promise<Outcome> {
  const child = spawn(process.execPath, ["--import", "tsx", "data/main.ts", ...args], {
    cwd: root,
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (text: Buffer) => (out += text.toString()));
  child.stderr.on("data", (text: Buffer) => (err += text.toString()));
  return new Promise((resolve) =>
    child.on("close", (code) => {
      resolve({ code, out, err });
    }),
  );
}

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "data "));
});
afterAll(() => rm(folder, { recursive: true }));

describe("npm run data", () => {
  test("is this script", async () => {
    const { scripts } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    expect(scripts.data).toBe("tsx data/main.ts");
  });

  test("shows its options", async () => {
    const { code, out } = await runData("--help");
    expect(code).toBe(0);
    for (const option of ["fashion", "--from", "--address", "--to"]) expect(out).toContain(option);
  });

  test.each<[string[], RegExp]>([
    [[], /^data: expected one of the sets fashion, got none\n$/],
    [["toString"], /^data: expected one of the sets fashion, got toString\n$/],
    [["fashion", "digits"], /^data: expected one of the sets fashion, got fashion digits\n$/],
    [
      ["fashion", "--form", "x"],
      /^data: Unknown option '--form'.*See "npm run data -- --help"\.\n$/,
    ],
    [["fashion", "--address", "nowhere"], /^data: --address should be a URL, got nowhere\n$/],
    [
      ["fashion", "--from", "no/such/folder"],
      /^data: cannot read .*\(ENOENT\): does --from name the right folder\?\n$/,
    ],
    [
      ["fashion", "--address", "http://127.0.0.1:9/"],
      /^data: http:\/\/127\.0\.0\.1:9\/train-images-idx3-ubyte\.gz cannot be reached \(.+\); on Debian and Ubuntu "apt-get install dataset-fashion-mnist" brings it too\n$/,
    ],
  ])("answers %j with one line and exit code 1", async (args, message) => {
    const to = join(folder, "set");
    const { code, err } = await runData(...args, "--to", to);
    expect(err).toMatch(message);
    expect(code).toBe(1);
    expect(existsSync(to)).toBe(false);
  });

  test("refuses a server's other files by the checksums of the real ones", async () => {
    const digits = join(root, "data/digits/train-images-idx3-ubyte.gz");
    const server = await serveFiles({ "train-images-idx3-ubyte.gz": await readFile(digits) });
    const to = join(folder, "digits");
    const { code, out, err } = await runData("fashion", "--address", server.address, "--to", to);
    await server.close();
    expect(code).toBe(1);
    expect(out).toMatch(/^train-images-idx3-ubyte\.gz {2}\d\.\d of 1\.\d MB {2}\d+ %\n/);
    expect(out).toMatch(/ {2}100 %\n$/);
    expect(err).toMatch(/^data: http.*has the SHA-256 checksum .*expected [0-9a-f]{12}\.\.\..*\n$/);
  });
});
