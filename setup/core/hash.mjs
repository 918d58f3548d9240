import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * One hash of several texts, in order.
 *
 * @param {readonly (string | Buffer)[]} parts
 * @returns {string}
 */
export function hashOf(parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex").slice(0, 32);
}

/**
 * One hash of files and folders: names and contents. What does not exist counts as absent.
 *
 * @param {readonly string[]} places
 * @returns {string}
 * @example hashFiles([inRoot("src"), inRoot("tsconfig.json")])
 */
export function hashFiles(places) {
  return hashOf(places.flatMap(filesBelow).flatMap((file) => [file, readOrEmpty(file)]));
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function filesBelow(place) {
  let entries;
  try {
    entries = readdirSync(place, { withFileTypes: true });
  } catch {
    return [place];
  }
  const names = entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return names.flatMap((entry) => {
    const inner = path.join(place, entry.name);
    return entry.isDirectory() ? filesBelow(inner) : [inner];
  });
}

/**
 * @param {string} file
 * @returns {string | Buffer}
 */
function readOrEmpty(file) {
  try {
    return readFileSync(file);
  } catch {
    return "absent";
  }
}
