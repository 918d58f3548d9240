/**
 * Lays rows of pixels out in planes, with the border around them: a row with its border becomes
 * `phases · channels` planes of `planeWidth` numbers, of which that of phase s holds the columns s,
 * s + stride, s + 2 · stride, ... So what a tap reads in neighbouring windows are neighbours in memory,
 * whatever the stride and the channels.
 *
 * @param from `[rows, width, channels, depth]`: the numbers along `depth` stay together
 * @param above rows of border before them
 * @param below rows of border after them
 * @param left pixels of border before each row; what a plane lacks at its end is border too
 * @param fill what the border is made of
 */
export function layOut(
  from: usize,
  to: usize,
  above: i32,
  rows: i32,
  below: i32,
  width: i32,
  channels: i32,
  depth: i32,
  stride: i32,
  phases: i32,
  planeWidth: i32,
  left: i32,
  fill: Scalar,
): void {
  const rowLength = phases * channels * planeWidth;
  const columns = planeWidth / depth;
  to = border(to, above * rowLength, fill);
  for (let y = 0; y < rows; y++) {
    for (let phase = 0; phase < phases; phase++) {
      const before = min((left - phase + stride - 1) / stride, columns);
      const column = before * stride + phase - left;
      const inside = max(min((width - column + stride - 1) / stride, columns - before), 0);
      for (let c = 0; c < channels; c++) {
        to = border(to, before * depth, fill);
        const first = from + (column * channels + c) * depth * sizeof<Scalar>();
        to = pick(first, to, inside, stride * channels, depth);
        to = border(to, planeWidth - (before + inside) * depth, fill);
      }
    }
    from += width * channels * depth * sizeof<Scalar>();
  }
  border(to, below * rowLength, fill);
}

/** Writes `fill` `count` times; returns the place behind. */
function border(to: usize, count: i32, fill: Scalar): usize {
  const end = to + count * sizeof<Scalar>();
  for (; to < end; to += sizeof<Scalar>()) store<Scalar>(to, fill);
  return end;
}

/** Copies `count` pixels of `depth` numbers, each `step` pixels behind the last; returns the place behind. */
function pick(from: usize, to: usize, count: i32, step: i32, depth: i32): usize {
  if (step === 1) return copy(from, to, count * depth);
  const stride = step * depth * sizeof<Scalar>();
  const end = to + count * depth * sizeof<Scalar>();
  if (depth > 1) {
    for (; to < end; from += stride) to = copy(from, to, depth);
    return end;
  }
  if (step === 2) {
    for (; to + 16 <= end; to += 16, from += 32) v128.store(to, everySecond(from));
  }
  for (; to < end; to += sizeof<Scalar>(), from += stride) store<Scalar>(to, load<Scalar>(from));
  return end;
}

/** Copies neighbours; returns the place behind. */
function copy(from: usize, to: usize, count: i32): usize {
  const end = to + count * sizeof<Scalar>();
  for (; to + 16 <= end; to += 16, from += 16) v128.store(to, v128.load(from));
  for (; to < end; to += sizeof<Scalar>(), from += sizeof<Scalar>()) {
    store<Scalar>(to, load<Scalar>(from));
  }
  return end;
}

/** The first, third, ... of the numbers of two vectors. */
function everySecond(from: usize): v128 {
  const a = v128.load(from);
  const b = v128.load(from, 16);
  if (sizeof<Scalar>() === 8) return v128.shuffle<Scalar>(a, b, 0, 2);
  return v128.shuffle<Scalar>(a, b, 0, 2, 4, 6);
}
