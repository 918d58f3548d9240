import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { readCached, writeCached } from "../cache/cached.ts";
import { cacheFolder } from "../cache/cacheFolder.ts";
import { keyOfFiles } from "../cache/keyOfFiles.ts";
import { removeOld } from "../cache/removeOld.ts";
import type { Question } from "./rendererProcess.ts";

/** Pictures of earlier figures, by what was asked. */
export interface PictureCache {
  readonly read: (question: Question) => Uint8Array | undefined;
  readonly write: (question: Question, png: Uint8Array) => void;
}

/** Some tens of megabytes: the figures of all lessons several times over. */
const kept = 600;
const folder = "pictures";

/** The cache of the user, who runs the same lessons again and again, and of a grader, whose students draw the same figures. */
export function openPictureCache(): PictureCache {
  let key: string | undefined;
  const nameOf = ({ figure, size }: Question): string => {
    key ??= keyOfFiles(drawnBy());
    const hash = createHash("sha256")
      .update(`${key} ${size.width} ${size.height} ${figure}`)
      .digest("hex");
    return join(folder, `${hash.slice(0, 32)}.png`);
  };
  let written = 0;
  return {
    read: (question) => readCached(nameOf(question)),
    write: (question, png) => {
      writeCached(nameOf(question), png);
      // The first of each process, and then now and then.
      if (written++ % 100 === 0) removeOld(join(cacheFolder(), folder), /./, kept);
    },
  };
}

/** All that makes a figure into a picture, as far as it changes. */
function drawnBy(): string[] {
  const here = import.meta.dirname;
  const sources = readdirSync(here).sort();
  return [
    ...sources.map((name) => join(here, name)),
    createRequire(import.meta.url).resolve("plotly.js-dist/package.json"),
  ];
}
