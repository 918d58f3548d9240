/**
 * Brings data that does not lie in the repository.
 *
 *     npm run data -- fashion
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fashion } from "./fetch/fashion.ts";
import { fetchSet } from "./fetch/fetchSet.ts";
import type { RemoteSet } from "./fetch/fetchSet.ts";
import { Problem } from "./fetch/problem.ts";
import { reporter } from "./fetch/reporter.ts";

const sets: Readonly<Record<string, RemoteSet>> = { fashion };

const help = `npm run data -- NAME [--from FOLDER] [--address URL]... [--to FOLDER]

Brings a set of data whole: ${Object.keys(sets).join(", ")}.

  --from FOLDER   take the files from this folder; else Debian's package, where it is installed
  --address URL   fetch them from this folder of a server instead of where they are published
  --to FOLDER     put them there; else where the library looks, .data/NAME`;

function readArguments(args: readonly string[]) {
  try {
    const options = {
      from: { type: "string" },
      address: { type: "string", multiple: true },
      to: { type: "string" },
      help: { type: "boolean", short: "h" },
    } as const;
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new Problem(`${(error as Error).message.split("\n")[0]} See "npm run data -- --help".`);
  }
}

function findSet(names: readonly string[]): readonly [name: string, set: RemoteSet] {
  const [name] = names;
  if (names.length !== 1 || !Object.hasOwn(sets, name)) {
    const got = names.length === 0 ? "none" : names.join(" ");
    throw new Problem(`expected one of the sets ${Object.keys(sets).join(", ")}, got ${got}`);
  }
  return [name, sets[name]];
}

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args);
  if (values.help === true) {
    console.log(help);
    return;
  }
  const [name, published] = findSet(positionals);
  const { from, address: addresses, to = join(import.meta.dirname, "..", ".data", name) } = values;
  for (const address of addresses ?? []) {
    if (!URL.canParse(address)) throw new Problem(`--address should be a URL, got ${address}`);
  }
  // Whoever names an address wants the files from there, whatever is installed.
  const set = addresses === undefined ? published : { ...published, addresses, installed: "" };
  const source = await fetchSet(set, {
    to,
    ...(from !== undefined && { from }),
    onBytes: reporter(process.stdout),
  });
  console.log(`${name} is in ${to} (from ${source})`);
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(`data: ${error.message}`);
  process.exitCode = 1;
}
