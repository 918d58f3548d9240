import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { packageFolder } from "../../src/node/packageFolder.ts";

/** What of this machine a kernel needs in order to run. */
export interface Installation {
  readonly node: string;
  /** The program that is the kernel. */
  readonly kernel: string;
  /** The program that lends kernels a type checker. */
  readonly checker: string;
  /** Files and folders that it reads; none lies in another. */
  readonly readable: readonly string[];
  /** A folder that takes the place of others: the exercises without their solutions. */
  readonly withheld: { readonly from: string; readonly at: readonly string[] };
  /** The cache of the type checker, which starts faster with it; it may not be there. */
  readonly cache: string;
}

const system = [
  "/usr",
  "/bin",
  "/sbin",
  "/lib",
  "/lib32",
  "/lib64",
  "/etc/alternatives",
  "/etc/fonts",
  "/etc/ld.so.cache",
  "/etc/ld.so.conf",
  "/etc/ld.so.conf.d",
];

/** Finds what the kernel needs: Node, this package, the packages it uses and the system's libraries. */
export function findInstallation(): Installation {
  const home = packageFolder();
  const own = ["dist", "data", "package.json", ".setup", ".venv"].map((name) => join(home, name));
  const modules = ancestors(home).map((folder) => join(folder, "node_modules"));
  const readable = [...system, dirname(process.execPath), ...modules, ...own].filter(existsSync);
  return {
    node: process.execPath,
    kernel: join(home, "dist", "kernel", "main.js"),
    checker: join(home, "dist", "kernel", "language", "lending", "main.js"),
    readable: outermost(readable),
    withheld: {
      from: join(home, "dist", "grader", "withheld"),
      at: ["src", "library"].map((folder) => join(home, "dist", folder, "exercises")),
    },
    cache: join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "two-kernels"),
  };
}

function ancestors(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...ancestors(above)];
}

function outermost(places: readonly string[]): string[] {
  return places.filter(
    (place, index) =>
      places.indexOf(place) === index && !places.some((other) => place.startsWith(`${other}/`)),
  );
}
