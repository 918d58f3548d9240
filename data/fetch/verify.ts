import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { Problem } from "./problem.ts";

const inflate = promisify(gunzip);

/**
 * Refuses bytes that are not the expected file in gzip.
 *
 * @param source where they are from, for the error
 * @param sha256 the checksum of the decompressed file
 */
export async function verify(bytes: Uint8Array, source: string, sha256: string): Promise<void> {
  let content: Uint8Array;
  try {
    content = await inflate(bytes);
  } catch (error) {
    throw new Problem(
      `${source} (${bytes.length} bytes) is no whole gzip file: it is truncated or another; nothing of it is kept`,
      { cause: error },
    );
  }
  const got = createHash("sha256").update(content).digest("hex");
  if (got !== sha256) {
    throw new Problem(
      `${source} has the SHA-256 checksum ${got.slice(0, 12)}... once decompressed, expected ` +
        `${sha256.slice(0, 12)}...: it is damaged or another file; nothing of it is kept`,
    );
  }
}
