import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeSums } from "../pack/writeSums.ts";
import { download } from "./download.ts";
import { diskProblem, isSystemError, Problem } from "./problem.ts";
import { verify } from "./verify.ts";

/** A set of files that can be had from elsewhere. */
export interface RemoteSet {
  /** The files, gzip, with the SHA-256 checksum of each once decompressed. */
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  /** Where they are published: folders, tried one after the other. */
  readonly addresses: readonly string[];
  /** Where a package of the system puts them. */
  readonly installed: string;
  /** What to do without a network. */
  readonly remedy: string;
}

export interface FetchOptions {
  /** The folder that is to hold the files and their checksums. */
  readonly to: string;
  /** A folder that has the files; the system's package's, where it is there, if left out. */
  readonly from?: string;
  readonly onBytes?: (name: string, done: number, total: number | undefined) => void;
  /** Milliseconds without a byte after which a server is given up. */
  readonly patience?: number;
}

/**
 * Brings a set into a folder: all of it, checked, or nothing. Until then it gathers beside the folder, in
 * `.part`, where the next run goes on.
 *
 * @returns where the files were found, in words
 * @throws Problem with one line for the person at the terminal
 */
export async function fetchSet(set: RemoteSet, options: FetchOptions): Promise<string> {
  const { to } = options;
  if (await holds(set, to)) return `${to}, which has been complete`;
  const part = `${to}.part`;
  await mkdir(part, { recursive: true }).catch((error: unknown) => {
    throw diskProblem(part, error);
  });
  const from = options.from ?? (hasAll(set, set.installed) ? set.installed : undefined);
  for (const { name, sha256 } of set.files) {
    const path = join(part, name);
    if (await isFile(path, sha256)) continue;
    if (from === undefined) await fetchFile(set, name, sha256, path, options);
    else await copyFile(join(from, name), sha256, path);
  }
  try {
    writeSums(
      part,
      set.files.map(({ name }) => name),
    );
    await rm(to, { recursive: true, force: true });
    await mkdir(dirname(to), { recursive: true });
    await rename(part, to);
  } catch (error) {
    throw diskProblem(to, error);
  }
  return from ?? set.addresses.join(" or ");
}

function hasAll({ files }: RemoteSet, folder: string): boolean {
  return files.every(({ name }) => existsSync(join(folder, name)));
}

async function holds(set: RemoteSet, folder: string): Promise<boolean> {
  if (!existsSync(join(folder, "SHA256SUMS")) || !hasAll(set, folder)) return false;
  const checks = set.files.map(({ name, sha256 }) => isFile(join(folder, name), sha256));
  return (await Promise.all(checks)).every(Boolean);
}

async function isFile(path: string, sha256: string): Promise<boolean> {
  try {
    await verify(await readFile(path), path, sha256);
    return true;
  } catch {
    return false;
  }
}

async function copyFile(source: string, sha256: string, path: string): Promise<void> {
  const bytes = await readFile(source).catch((error: unknown) => {
    const cause = isSystemError(error) ? error.code : String(error);
    throw new Problem(`cannot read ${source} (${cause}): does --from name the right folder?`);
  });
  await verify(bytes, source, sha256);
  await writeFile(path, bytes).catch((error: unknown) => {
    throw diskProblem(path, error);
  });
}

/** From the first address that has it. */
async function fetchFile(
  { addresses, remedy }: RemoteSet,
  name: string,
  sha256: string,
  path: string,
  { onBytes, patience }: FetchOptions,
): Promise<void> {
  const coming = `${path}.download`;
  const problems: string[] = [];
  for (const address of addresses) {
    const file = new URL(name, address.endsWith("/") ? address : `${address}/`).href;
    try {
      await download(file, coming, {
        onBytes: (done, total) => onBytes?.(name, done, total),
        ...(patience !== undefined && { patience }),
      });
      await verifyOrDrop(coming, file, sha256);
      await rename(coming, path);
      return;
    } catch (error) {
      // A full disk is full for every address.
      if (
        !(error instanceof Problem) ||
        (isSystemError(error.cause) && error.message.startsWith("cannot write"))
      ) {
        throw error;
      }
      problems.push(error.message);
    }
  }
  throw new Problem(`${problems.join("; ")}; ${remedy}`);
}

async function verifyOrDrop(path: string, address: string, sha256: string): Promise<void> {
  try {
    await verify(await readFile(path), address, sha256);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}
