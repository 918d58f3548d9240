import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Reads a data file, and refuses it if it is not the file its folder's `SHA256SUMS` names.
 *
 * @param caller the public function to name in an error
 * @param path the file
 * @param remedy how to get the file back, to end an error with
 * @throws Error if the file or its checksum is missing, or if they do not agree
 */
export async function readChecked(
  caller: string,
  path: string,
  remedy = 'restore it with "git checkout -- data"',
): Promise<Uint8Array> {
  const sums = join(dirname(path), "SHA256SUMS");
  const expected = readSums(await readOrExplain(caller, sums, remedy)).get(basename(path));
  const bytes = await readOrExplain(caller, path, remedy);
  const got = createHash("sha256").update(bytes).digest("hex");
  if (got !== expected) {
    throw new Error(
      `${caller}: ${path} (${bytes.length} bytes) has the SHA-256 checksum ${got.slice(0, 12)}..., expected ` +
        `${expected === undefined ? "one in SHA256SUMS" : `${expected.slice(0, 12)}...`}: the file is damaged; ${remedy}`,
    );
  }
  return bytes;
}

async function readOrExplain(caller: string, path: string, remedy: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new Error(
      `${caller}: ${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}): ${remedy}`,
      { cause: error },
    );
  }
}

/** The lines of `sha256sum`: a checksum, two blanks, a name. */
function readSums(text: Buffer): Map<string, string> {
  const lines = text.toString("utf8").split(/\r?\n/).filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [sum, name] = line.split(/\s+/);
      return [name, sum] as const;
    }),
  );
}
