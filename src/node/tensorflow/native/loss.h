// Softmax and cross-entropy, and the slope of the loss by what the last layer handed on.
#pragma once

#include <algorithm>
#include <cmath>

namespace two_kernels {

// As in tfjs and Keras: what is below counts as this, what is above 1 minus it as that.
constexpr float kLeast = 1e-7f, kMost = 1 - 1e-7f;

inline void softmax(float* values, int classes) {
  const float largest = *std::max_element(values, values + classes);
  float sum = 0;
  for (int c = 0; c < classes; c++) sum += values[c] = std::exp(values[c] - largest);
  for (int c = 0; c < classes; c++) values[c] /= sum;
}

// tfjs cuts the probabilities off at both ends, divides by their sum and cuts them off again. The slope of
// that is (probability - 1 for the label) where nothing is cut, and differs where something is: it is
// followed step by step, so that the losses are tfjs's to the last digits.
//
// Turns `values` (logits) into the slopes of the mean loss over a batch by them, and returns the loss.
inline float crossEntropy(float* values, int classes, int label, float share, bool* right) {
  softmax(values, classes);
  *right = std::max_element(values, values + classes) - values == label;
  float sum = 0;
  for (int c = 0; c < classes; c++) sum += std::min(std::max(values[c], kLeast), kMost);
  const float cut = std::min(std::max(values[label], kLeast), kMost), scaled = cut / sum;
  const float probability = std::min(std::max(scaled, kLeast), kMost);
  const float byScaled = scaled >= kLeast && scaled <= kMost ? -share / probability : 0;
  const float byEach = -byScaled * cut / (sum * sum);
  const auto slope = [&](int c) {
    const bool kept = values[c] >= kLeast && values[c] <= kMost;
    return kept ? byEach + (c == label ? byScaled / sum : 0) : 0;
  };
  float mean = 0;
  for (int c = 0; c < classes; c++) mean += values[c] * slope(c);
  for (int c = 0; c < classes; c++) values[c] *= slope(c) - mean;
  return -std::log(probability);
}

}  // namespace two_kernels
