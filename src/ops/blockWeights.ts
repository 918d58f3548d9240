import type { FilterBank } from "./readConvolution.ts";

/**
 * The weights in the order in which `correlate` reads them: of `inBlock` filters together, tap by
 * tap; of the filters that remain, one after the other.
 */
export function blockWeights({ values, outChannels }: FilterBank, inBlock: number): Float64Array {
  const taps = values.length / outChannels;
  const inBlocks = outChannels - (outChannels % inBlock);
  const weights = new Float64Array(values.length);
  for (let n = 0; n < outChannels; n++) {
    const together = n < inBlocks;
    const step = together ? inBlock : 1;
    let to = together ? (n - (n % inBlock)) * taps + (n % inBlock) : n * taps;
    for (let at = n; at < values.length; at += outChannels, to += step) weights[to] = values[at];
  }
  return weights;
}
