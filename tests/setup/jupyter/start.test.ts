import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

const root = path.resolve(import.meta.dirname, "..", "..", "..");
const home = mkdtempSync(path.join(tmpdir(), "home "));

interface KernelSpec {
  argv: string[];
  language: string;
  interrupt_mode: string;
}

let server: ChildProcess;
let printed = "";
let url: URL;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "localhost", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function ask(place: string): Promise<unknown> {
  const target = new URL(place, url);
  target.search = url.search;
  return (await fetch(target)).json();
}

beforeAll(async () => {
  const args = [
    path.join(root, "setup", "start.mjs"),
    "--no-browser",
    "--port",
    String(await freePort()),
  ];
  const env = { PATH: process.env.PATH ?? "", HOME: home };
  server = spawn(process.execPath, args, { cwd: tmpdir(), env, stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  }
  await vi.waitFor(
    () => {
      if (server.exitCode === null) expect(printed).toMatch(/The lessons: http\S+\n/);
    },
    { timeout: 50_000 },
  );
  expect(server.exitCode, printed).toBe(null);
  url = new URL(/The lessons: (\S+)/.exec(printed)?.[1] ?? "");
});

afterAll(() => {
  server.kill("SIGKILL");
  rmSync(home, { recursive: true, force: true });
});

describe("npm start, on this checkout", () => {
  it("prints an address that opens JupyterLab without another log-in", async () => {
    const page = await fetch(url);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("JupyterLab");
  });

  it("offers the TypeScript kernel, run by this very Node", async () => {
    const { kernelspecs } = (await ask("/api/kernelspecs")) as {
      kernelspecs: Partial<Record<string, { spec: KernelSpec }>>;
    };
    expect(kernelspecs["two-kernels"]?.spec).toMatchObject({
      language: "typescript",
      interrupt_mode: "message",
    });
    expect(kernelspecs["two-kernels"]?.spec.argv.slice(0, 2)).toEqual([
      process.execPath,
      path.join(root, "dist", "kernel", "main.js"),
    ]);
  });

  it("shows the folder of the notebooks and nothing above it", async () => {
    const { content } = (await ask("/api/contents")) as { content: { name: string }[] };
    const names = content.map(({ name }) => name);
    expect(names.some((name) => name.endsWith(".ipynb"))).toBe(true);
    expect(names).not.toContain("package.json");
  });

  it("asks the network for no news and no updates", async () => {
    expect(await ask("/lab/api/news")).toEqual({ news: [] });
    expect(await ask("/lab/api/update")).toEqual({ notification: null });
  });

  it("says nothing but its own two lines", () => {
    expect(printed.trim().split("\n")).toEqual([
      expect.stringMatching(/^The lessons: http:\/\/localhost:\d+\/lab\?token=[0-9a-f]{48}$/),
      "Stop with Ctrl-C.",
    ]);
  });

  it("ends cleanly on Ctrl-C", async () => {
    const code = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGINT");
    expect(await code).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });
});
