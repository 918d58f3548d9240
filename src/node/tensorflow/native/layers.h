// Each layer forward, and backward: from the loss's slope by what it handed on to the slope by what it read.
#pragma once

#include <cmath>
#include <cstring>
#include <vector>

#include "multiply.h"
#include "plan.h"

namespace two_kernels {

typedef int Winner __attribute__((vector_size(8 * sizeof(int)), aligned(sizeof(int)), may_alias));
typedef Lanes<8>::type Eight;

inline void activate(const Layer& layer, float* values, int examples) {
  const size_t count = size_t(examples) * layer.out.size();
  const int lanes = layer.out.lanes, channels = layer.out.channels;
  if (layer.activation == kRelu)
    for (size_t i = 0; i < count; i++) values[i] = values[i] < 0 ? 0 : values[i];  // NaN stays NaN
  if (layer.activation == kTanh)
    for (size_t i = 0; i < count; i++) values[i] = std::tanh(values[i]);
  if (layer.activation == kSigmoid)  // 1/2 at 0: the lanes that only fill up must stay 0
    for (size_t p = 0; p < count; p += lanes)
      for (int c = 0; c < channels; c++) values[p + c] = 1 / (1 + std::exp(-values[p + c]));
}

// Every derivative is written by what the layer handed on, which is at hand.
inline void activateBackward(const Layer& layer, const float* values, float* slopes, int examples) {
  const size_t count = size_t(examples) * layer.out.size();
  if (layer.activation == kRelu)
    for (size_t i = 0; i < count; i++) slopes[i] = values[i] > 0 ? slopes[i] : 0;
  if (layer.activation == kSigmoid)
    for (size_t i = 0; i < count; i++) slopes[i] *= values[i] * (1 - values[i]);
  if (layer.activation == kTanh)
    for (size_t i = 0; i < count; i++) slopes[i] *= 1 - values[i] * values[i];
}

// Where the windows of a convolution begin, and what else it needs that does not change.
struct ConvolutionPlaces {
  std::vector<int> windows;   // of each output position, in the padded image
  std::vector<int> weights;   // of each weight's first meeting with the padded image
  std::vector<int> backward;  // of each input position, in the spread slopes
  explicit ConvolutionPlaces(const Layer& l) {
    const int width = l.paddedWidth(), lanes = l.in.lanes;
    for (int y = 0; y < l.out.height; y++)
      for (int x = 0; x < l.out.width; x++) windows.push_back((y * l.strideY * width + x * l.strideX) * lanes);
    for (int y = 0; y < l.windowHeight; y++)
      for (int x = 0; x < l.windowWidth; x++)
        for (int c = 0; c < lanes; c++) weights.push_back((y * width + x) * lanes + c);
    for (int y = 0; y < l.in.height; y++)
      for (int x = 0; x < l.in.width; x++)
        backward.push_back((y * (l.in.width + l.windowWidth - 1) + x) * l.out.lanes);
  }
};

inline void convolve(const Layer& l, const ConvolutionPlaces& at, const float* image, const float* weights,
                     const float* bias, float* out) {
  const int lanes = l.out.lanes, row = l.windowWidth * l.in.lanes;
  multiply({l.out.height * l.out.width, lanes, l.windowHeight, row, image, at.windows.data(),
            l.paddedWidth() * l.in.lanes, 1, weights, ptrdiff_t(row) * lanes, lanes, bias, 0, out, lanes});
}

inline void convolveWeightGradient(const Layer& l, const ConvolutionPlaces& at, const float* image,
                                   const float* slopes, float* gradient) {
  const int lanes = l.out.lanes;
  multiply({l.rows(), lanes, l.out.height, l.out.width, image, at.weights.data(),
            l.strideY * l.paddedWidth() * l.in.lanes, l.strideX * l.in.lanes, slopes,
            l.out.width * lanes, lanes, gradient, lanes, gradient, lanes});
}

// The slopes by what a convolution read are a convolution too: of its own slopes, `stride` apart in a
// frame of zeros, with every filter turned by half a turn.
inline void convolveBackward(const Layer& l, const ConvolutionPlaces& at, const float* turned, const float* zeros,
                             float* spread, const float* slopes, float* in) {
  const int lanes = l.out.lanes, width = l.in.width + l.windowWidth - 1;
  for (int y = 0; y < l.out.height; y++)
    for (int x = 0; x < l.out.width; x++) {
      const int row = y * l.strideY + l.windowHeight - 1 - l.padTop, column = x * l.strideX + l.windowWidth - 1 - l.padLeft;
      std::memcpy(spread + (row * width + column) * lanes, slopes + (y * l.out.width + x) * lanes, lanes * sizeof(float));
    }
  const int row = l.windowWidth * lanes;
  multiply({l.in.height * l.in.width, l.in.lanes, l.windowHeight, row, spread, at.backward.data(), width * lanes, 1,
            turned, ptrdiff_t(row) * l.in.lanes, l.in.lanes, zeros, 0, in, l.in.lanes});
}

// A filter's weights, turned by half a turn, with in and out exchanged. For a dense layer: transposed.
inline void turnWeights(const Layer& l, const float* weights, float* turned) {
  const int in = l.in.lanes, out = l.out.lanes, positions = l.positions();
  if (l.kind == kDense) {
    for (int r = 0; r < l.rows(); r++)
      for (int o = 0; o < out; o++) turned[size_t(o) * l.rows() + r] = weights[size_t(r) * out + o];
    return;
  }
  for (int p = 0; p < positions; p++)
    for (int i = 0; i < in; i++)
      for (int o = 0; o < out; o++)
        turned[(size_t(positions - 1 - p) * out + o) * in + i] = weights[(size_t(p) * in + i) * out + o];
}

// The largest number of each window, and which one it was: the first, if several are.
inline void maxPool(const Layer& l, const float* in, float* out, int* winners) {
  const int lanes = l.in.lanes;
  for (int y = 0; y < l.out.height; y++)
    for (int x = 0; x < l.out.width; x++) {
      const int top = y * l.strideY - l.padTop, left = x * l.strideX - l.padLeft;
      for (int c = 0; c < lanes; c += 8) {
        Eight best = Eight{} - INFINITY;
        Winner winner = {};
        for (int wy = std::max(0, -top); wy < std::min(l.windowHeight, l.in.height - top); wy++)
          for (int wx = std::max(0, -left); wx < std::min(l.windowWidth, l.in.width - left); wx++) {
            const int place = ((top + wy) * l.in.width + left + wx) * lanes + c;
            const Eight value = *reinterpret_cast<const Eight*>(in + place);
            const Winner larger = value > best;
            best = larger ? value : best;
            winner = larger ? Winner{} + (wy * l.windowWidth + wx) : winner;
          }
        const int place = (y * l.out.width + x) * lanes + c;
        *reinterpret_cast<Eight*>(out + place) = best;
        *reinterpret_cast<Winner*>(winners + place) = winner;
      }
    }
}

inline void maxPoolBackward(const Layer& l, const int* winners, const float* slopes, float* in) {
  const int lanes = l.in.lanes;
  std::memset(in, 0, l.in.size() * sizeof(float));
  for (int y = 0; y < l.out.height; y++)
    for (int x = 0; x < l.out.width; x++) {
      const int top = y * l.strideY - l.padTop, left = x * l.strideX - l.padLeft;
      for (int c = 0; c < lanes; c += 8) {
        const int from = (y * l.out.width + x) * lanes + c;
        const Winner winner = *reinterpret_cast<const Winner*>(winners + from);
        const Eight slope = *reinterpret_cast<const Eight*>(slopes + from);
        for (int wy = std::max(0, -top); wy < std::min(l.windowHeight, l.in.height - top); wy++)
          for (int wx = std::max(0, -left); wx < std::min(l.windowWidth, l.in.width - left); wx++) {
            Eight* to = reinterpret_cast<Eight*>(in + ((top + wy) * l.in.width + left + wx) * lanes + c);
            *to += winner == (wy * l.windowWidth + wx) ? slope : Eight{};
          }
      }
    }
}

}  // namespace two_kernels
