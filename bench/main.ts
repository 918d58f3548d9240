import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** `npm run bench -- NAME`: each folder here with a `main.ts` is one bench, which prints its own table. */
const benches = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "peers")
  .map((entry) => entry.name)
  .sort();

const [name = "none", ...options] = process.argv.slice(2);
if (!benches.includes(name)) {
  console.error(
    `bench: expected the name of a bench, one of ${benches.join(", ")}, got ${name}: npm run bench -- NAME`,
  );
  process.exit(2);
}
const bench = (await import(pathToFileURL(join(import.meta.dirname, name, "main.ts")).href)) as {
  run: (options: readonly string[]) => Promise<void>;
};
await bench.run(options);
