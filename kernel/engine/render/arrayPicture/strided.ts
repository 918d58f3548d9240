/** Numbers as they lie in memory: the value at `[i, j]` is `data[offset + i * stride[0] + j * stride[1]]`. */
export interface Strided {
  readonly shape: readonly number[];
  readonly data: ArrayLike<number>;
  readonly stride: readonly number[];
  readonly offset: number;
}
