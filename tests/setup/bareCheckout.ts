import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import path from "node:path";

const repository = path.resolve(import.meta.dirname, "..", "..");

/** Copies what a clone would hold, with what is not committed yet, into an empty folder. */
export function bareCheckout(
  place: string,
  wanted: (file: string) => boolean = () => true,
): string {
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const files = execFileSync("git", list, { cwd: repository, encoding: "utf8" }).split("\0");
  for (const file of files.filter((name) => name !== "" && wanted(name))) {
    cpSync(path.join(repository, file), path.join(place, file));
  }
  return place;
}
