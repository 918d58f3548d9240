import type { NumericArray } from "../../arrays/index.ts";
import { loadPhotograph, photographNames } from "./loadPhotograph.ts";
import type { PhotographName } from "./loadPhotograph.ts";

/** A photograph with what is to be seen on it. */
export interface Photograph {
  readonly name: PhotographName;
  /** `[height, width, 3]`, values from 0 to 1. */
  readonly image: NumericArray<Float32Array>;
  /** What it shows, for whoever cannot see it. */
  readonly alt: string;
  /** Who took it. */
  readonly credit: string;
}

const facts: Readonly<Record<PhotographName, readonly [alt: string, credit: string]>> = {
  astronaut: [
    "Eileen Collins in an orange space suit, a flag and a model of a space shuttle behind her",
    "NASA",
  ],
  camera: ["A man in a dark coat behind a camera on a tripod, grey", "Lav Varshney"],
  chelsea: ["The face of a tabby cat with green eyes", "Stefan van der Walt"],
  coffee: ["A cup of coffee on a red saucer on a wooden table", "Rachel Michetti"],
  hubble: ["Hundreds of small, bright galaxies on black", "NASA and ESA, Hubble Space Telescope"],
  retina: [
    "The back of an eye: a red disc with branching vessels and a bright spot",
    "Mikael Häggström",
  ],
  rocket: ["A white rocket between towers at dusk", "SpaceX"],
};

/**
 * All seven photographs of this package, as `loadPhotograph` gives them, with what they show and who
 * took them.
 *
 * @param folder where the files and their checksums lie; this package's own if left out
 * @throws Error if a file is missing or damaged
 *
 * @example
 * ```ts
 * import { loadPhotographs } from "two-kernels/data";
 * const photographs = await loadPhotographs();
 * photographs.length; // => 7
 * photographs[2].alt; // => "The face of a tabby cat with green eyes"
 * ```
 */
export async function loadPhotographs(folder?: string): Promise<Photograph[]> {
  return Promise.all(
    photographNames.map(async (name) => {
      const [alt, credit] = facts[name];
      return { name, image: await loadPhotograph(name, folder), alt, credit };
    }),
  );
}
