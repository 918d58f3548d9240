import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fetchSet } from "../../../data/fetch/fetchSet.ts";
import type { RemoteSet } from "../../../data/fetch/fetchSet.ts";
import { seededRandom } from "../../../src/index.ts";
import { loadFashion } from "../../../src/node/data/index.ts";
import { idxBytes } from "../../src/data/idxBytes.ts";
import { serveFiles } from "./serveFiles.ts";
import type { FileServer } from "./serveFiles.ts";

const random = seededRandom(1);
const pixels = Array.from({ length: 60 * 28 * 28 }, () => random.below(256));
const contents: Record<string, Uint8Array> = {
  "train-images-idx3-ubyte.gz": idxBytes([60, 28, 28], pixels),
  "train-labels-idx1-ubyte.gz": idxBytes(
    [60],
    pixels.slice(0, 60).map((v) => v % 10),
  ),
  "t10k-images-idx3-ubyte.gz": idxBytes([1, 28, 28], pixels.slice(0, 784)),
  "t10k-labels-idx1-ubyte.gz": idxBytes([1], [3]),
};
const files = Object.fromEntries(
  Object.entries(contents).map(([name, content]) => [name, gzipSync(content)]),
);
const large = "train-images-idx3-ubyte.gz";

let folder = "";
let to = "";
let server: FileServer;
let set: RemoteSet;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "fetch "));
  to = join(folder, "deep", "set");
  server = await serveFiles(files);
  set = {
    files: Object.entries(contents).map(([name, content]) => ({
      name,
      sha256: createHash("sha256").update(content).digest("hex"),
    })),
    addresses: [server.address],
    installed: join(folder, "not installed"),
    remedy: "ask for help",
  };
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

describe("fetchSet from a server", () => {
  test("brings every file with its progress, and loadFashion reads them", async () => {
    const reports: [string, number, number | undefined][] = [];
    await fetchSet(set, { to, onBytes: (...report) => reports.push(report) });
    expect((await readdir(to)).toSorted()).toEqual(
      ["SHA256SUMS", ...Object.keys(files)].toSorted(),
    );
    expect(existsSync(`${to}.part`)).toBe(false);
    expect(reports.at(-1)).toEqual([
      "t10k-labels-idx1-ubyte.gz",
      files["t10k-labels-idx1-ubyte.gz"].length,
      files["t10k-labels-idx1-ubyte.gz"].length,
    ]);
    expect(new Set(reports.map(([name]) => name))).toEqual(new Set(Object.keys(files)));
    for (const [, done, total] of reports) expect(done).toBeLessThanOrEqual(total ?? 0);
    const { train, test: rest } = await loadFashion({ whole: true, folder: to });
    expect(train.images.shape).toEqual([60, 28, 28, 1]);
    expect([...rest.labels]).toEqual([3]);
  });

  test("does not ask the server again for what is there and whole", async () => {
    await fetchSet(set, { to });
    const asked = server.requests.length;
    expect(await fetchSet(set, { to })).toBe(`${to}, which has been complete`);
    expect(server.requests).toHaveLength(asked);
  });

  test("repairs a set of which a file is damaged", async () => {
    await fetchSet(set, { to });
    await writeFile(join(to, large), "damaged");
    await fetchSet(set, { to });
    expect((await loadFashion({ whole: true, folder: to })).train.labels).toHaveLength(60);
  });

  test("goes on where a download was cut off, and keeps the files that had come", async () => {
    server.cutAfter(large, 20_000);
    await expect(fetchSet(set, { to })).rejects.toThrow(/train-images.*ask for help$/);
    expect(existsSync(to)).toBe(false);
    const begun = (await readFile(join(`${to}.part`, `${large}.download`))).length;
    expect(begun).toBeGreaterThan(0);
    expect(begun).toBeLessThanOrEqual(20_000);
    server.cutAfter(large, undefined);
    await fetchSet(set, { to });
    expect(server.requests.filter(({ name }) => name === large).map(({ range }) => range)).toEqual([
      undefined,
      `bytes=${begun}-`,
    ]);
    expect((await loadFashion({ whole: true, folder: to })).train.labels).toHaveLength(60);
  });

  test("begins anew where a server cannot go on", async () => {
    await mkdir(`${to}.part`, { recursive: true });
    await writeFile(join(`${to}.part`, `${large}.download`), "something else");
    server.ignoreRanges();
    await fetchSet(set, { to });
    expect(await readFile(join(to, large))).toEqual(files[large]);
  });

  test("drops what it went on with where that was something else, so that the next time succeeds", async () => {
    await mkdir(`${to}.part`, { recursive: true });
    await writeFile(join(`${to}.part`, `${large}.download`), "something else");
    await expect(fetchSet(set, { to })).rejects.toThrow("is no whole gzip file");
    expect(existsSync(to)).toBe(false);
    await fetchSet(set, { to });
    expect(await readFile(join(to, large))).toEqual(files[large]);
  });

  test("takes what is complete but was not yet checked", async () => {
    await mkdir(`${to}.part`, { recursive: true });
    await writeFile(join(`${to}.part`, `${large}.download`), files[large]);
    await fetchSet(set, { to });
    expect(await readFile(join(to, large))).toEqual(files[large]);
  });

  test("refuses another file, and leaves nothing that could be taken for the set", async () => {
    server.replace(large, gzipSync("another"));
    await expect(fetchSet(set, { to })).rejects.toThrow(
      /train-images-idx3-ubyte\.gz has the SHA-256 checksum [0-9a-f]{12}\.\.\. once decompressed, expected [0-9a-f]{12}\.\.\.: it is damaged or another file; nothing of it is kept; ask for help$/,
    );
    expect(existsSync(to)).toBe(false);
    await expect(loadFashion({ whole: true, folder: to })).rejects.toThrow(
      "npm run data -- fashion",
    );
  });

  test("names a file that the server does not have, and tries the next address", async () => {
    server.replace("t10k-labels-idx1-ubyte.gz", undefined);
    await expect(fetchSet(set, { to })).rejects.toThrow(
      `${server.address}t10k-labels-idx1-ubyte.gz answered 404 Not Found; ask for help`,
    );
    const second = await serveFiles(files);
    await fetchSet({ ...set, addresses: [...set.addresses, second.address.slice(0, -1)] }, { to });
    await second.close();
    expect(second.requests.map(({ name }) => name)).toEqual(["t10k-labels-idx1-ubyte.gz"]);
    expect(existsSync(join(to, "SHA256SUMS"))).toBe(true);
  });

  test("says in one line that nobody answers, for each address", async () => {
    await server.close();
    const error = await fetchSet(
      { ...set, addresses: [server.address, "http://no.invalid/"] },
      { to },
    ).catch(String);
    expect(error).toMatch(
      /^Error: http:\/\/127.*cannot be reached \(ECONNREFUSED\); http:\/\/no\.invalid.*cannot be reached \(\w+\); ask for help$/,
    );
  });

  test("gives up a server that falls silent", async () => {
    server.hangAfter(large, 1000);
    await expect(fetchSet(set, { to, patience: 200 })).rejects.toThrow(
      /has sent nothing for 0\.2 s: try again later; ask for help$/,
    );
  });
});

describe("fetchSet from a folder", () => {
  const write = async (name: string, bytes: Uint8Array) => {
    await mkdir(join(folder, "source"), { recursive: true });
    await writeFile(join(folder, "source", name), bytes);
  };

  test("takes the files from where they are installed, without a network", async () => {
    for (const [name, bytes] of Object.entries(files)) await write(name, bytes);
    const installed = join(folder, "source");
    expect(await fetchSet({ ...set, installed }, { to })).toBe(installed);
    expect(server.requests).toEqual([]);
    expect((await loadFashion({ whole: true, folder: to })).test.labels).toHaveLength(1);
  });

  test("refuses a folder that lacks a file, or holds another one", async () => {
    const from = join(folder, "source");
    await expect(fetchSet(set, { to, from })).rejects.toThrow(
      /^cannot read .*train-images.* \(ENOENT\): does --from name/,
    );
    for (const [name, bytes] of Object.entries(files)) await write(name, bytes);
    await write(large, files[large].subarray(0, 5000));
    await expect(fetchSet(set, { to, from })).rejects.toThrow(
      /\(5000 bytes\) is no whole gzip file/,
    );
    expect(existsSync(to)).toBe(false);
  });
});

describe("fetchSet on a disk that does not take it", () => {
  test("names a file that stands where a folder should be", async () => {
    await writeFile(join(folder, "file"), "");
    await expect(fetchSet(set, { to: join(folder, "file", "set") })).rejects.toThrow(
      /^cannot write .*set\.part \(ENOTDIR\): a file stands where a folder should be: name another folder with --to$/,
    );
  });

  test.skipIf(!existsSync("/dev/full"))(
    "says that the disk is full, and asks no other address",
    async () => {
      await mkdir(`${to}.part`, { recursive: true });
      await symlink("/dev/full", join(`${to}.part`, `${large}.download`));
      const addresses = [server.address, "http://no.invalid/"];
      await expect(fetchSet({ ...set, addresses }, { to })).rejects.toThrow(
        /^cannot write .*\.download \(ENOSPC\): the disk is full: make 100 MB free and run it again$/,
      );
    },
  );
});
