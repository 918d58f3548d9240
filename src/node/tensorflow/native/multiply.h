// The one loop in which the time goes: a product of matrices, of which the left one is never laid out.
#pragma once

#include <cstddef>
#include <cstring>

namespace two_kernels {

// c[m, n] = from[m, n] + sum over k of a(m, k) * b(k, n), where k runs over `outer` times `inner` places.
//
// The left matrix is an image seen through windows, so that neighbouring rows share most of their
// numbers: a(m, k) lies at a[rows[m] + outer index * aOuter + inner index * aInner].
struct Product {
  int height;
  int width;  // a multiple of 8
  int outer, inner;
  const float* a;
  const int* rows;
  ptrdiff_t aOuter, aInner;
  const float* b;
  ptrdiff_t bOuter, bInner;
  const float* from;  // a bias (fromRow 0), or c itself to add to it
  ptrdiff_t fromRow;
  float* c;
  ptrdiff_t cRow;
};

// GCC and Clang turn these into whatever registers the processor has.
template <int lanes>
struct Lanes {
  typedef float type __attribute__((vector_size(lanes * sizeof(float)), aligned(sizeof(float)), may_alias));
};

// A block of c that stays in registers while k runs: `height` rows of `vectors` registers each.
template <int lanes, int height, int vectors>
inline void multiplyBlock(const Product& p, int m, int n) {
  typedef typename Lanes<lanes>::type Vector;
  const float* a[height];
  Vector sum[height][vectors];
  for (int r = 0; r < height; r++) {
    a[r] = p.a + p.rows[m + r];
    const float* from = p.from + (m + r) * p.fromRow + n;
    for (int v = 0; v < vectors; v++) sum[r][v] = *reinterpret_cast<const Vector*>(from + v * lanes);
  }
  for (int o = 0; o < p.outer; o++) {
    const float* b = p.b + o * p.bOuter + n;
    ptrdiff_t at = o * p.aOuter;
    for (int i = 0; i < p.inner; i++, at += p.aInner, b += p.bInner) {
      Vector right[vectors];
      for (int v = 0; v < vectors; v++) right[v] = *reinterpret_cast<const Vector*>(b + v * lanes);
      for (int r = 0; r < height; r++)
        for (int v = 0; v < vectors; v++) sum[r][v] += a[r][at] * right[v];
    }
  }
  for (int r = 0; r < height; r++) {
    float* c = p.c + (m + r) * p.cRow + n;
    for (int v = 0; v < vectors; v++) *reinterpret_cast<Vector*>(c + v * lanes) = sum[r][v];
  }
}

// All rows of the columns from n on, `tallest` at a time, then what is left of them.
template <int lanes, int vectors, int tallest>
inline void multiplyColumns(const Product& p, int n) {
  int m = 0;
  for (; m + tallest <= p.height; m += tallest) multiplyBlock<lanes, tallest, vectors>(p, m, n);
  switch (p.height - m) {
    case 7: return multiplyBlock<lanes, 7, vectors>(p, m, n);
    case 6: return multiplyBlock<lanes, 6, vectors>(p, m, n);
    case 5: return multiplyBlock<lanes, 5, vectors>(p, m, n);
    case 4: return multiplyBlock<lanes, 4, vectors>(p, m, n);
    case 3: return multiplyBlock<lanes, 3, vectors>(p, m, n);
    case 2: return multiplyBlock<lanes, 2, vectors>(p, m, n);
    case 1: return multiplyBlock<lanes, 1, vectors>(p, m, n);
  }
}

// As wide as the registers allow: AVX-512 has 32 of 16 numbers, everything else is taken for 16 of 8.
inline void multiply(const Product& p) {
  int n = 0;
#if defined(__AVX512F__)
  for (; n + 64 <= p.width; n += 64) multiplyColumns<16, 4, 6>(p, n);
  for (; n + 32 <= p.width; n += 32) multiplyColumns<16, 2, 8>(p, n);
  for (; n + 16 <= p.width; n += 16) multiplyColumns<16, 1, 8>(p, n);
#else
  for (; n + 16 <= p.width; n += 16) multiplyColumns<8, 2, 6>(p, n);
#endif
  for (; n + 8 <= p.width; n += 8) multiplyColumns<8, 1, 8>(p, n);
}

}  // namespace two_kernels
