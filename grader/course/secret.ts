import { createHmac, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** The course's secret; made at the first use, and never to be given to students. */
export function courseSecret(file: string): string {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, `${randomBytes(32).toString("hex")}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const secret = readFileSync(file, "utf8").trim();
  if (secret.length < 16) {
    throw new Error(
      `${file}: expected a secret of at least 16 characters: delete the file to get a new one`,
    );
  }
  return secret;
}

/**
 * What the hidden inputs of an assignment are drawn from.
 *
 * @param student one whose inputs are to be other than everybody's
 */
export function seedOf(secret: string, assignment: string, student?: string): string {
  const whose = student === undefined ? [] : [student];
  return digest(secret, "seed", assignment, ...whose);
}

/** The name of a student's own variant of an assignment's exercises. It tells nothing of anybody else's. */
export function variantOf(secret: string, assignment: string, student: string): string {
  return digest(secret, "variant", assignment, student).slice(0, 16);
}

/** Names of files, which these are, hold no zero: other parts give another text. */
function digest(secret: string, ...parts: string[]): string {
  return createHmac("sha256", secret).update(parts.join("\0")).digest("hex");
}
