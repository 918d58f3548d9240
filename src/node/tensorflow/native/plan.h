// What a network consists of, and where its numbers lie.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace two_kernels {

enum Kind { kConvolution, kMaxPool, kDense };
enum Activation { kLinear, kRelu, kSigmoid, kTanh };

// Feature maps of one example, [height, width, lanes]. What a layer hands on has its channels filled
// up with zeros to a multiple of 8, so that every product runs in whole registers. The zeros stay
// zeros: weights that meet them have no gradient.
struct Maps {
  int height, width, channels, lanes;
  int size() const { return height * width * lanes; }
};

inline int filledUp(int channels) { return (channels + 7) / 8 * 8; }

struct Layer {
  Kind kind;
  Activation activation;
  int windowHeight, windowWidth, strideY, strideX, padTop, padLeft;
  bool hasBias;
  Maps in, out;
  size_t weightsAt, biasAt;  // in the vector of all parameters

  bool learns() const { return kind != kMaxPool; }
  int positions() const { return kind == kDense ? in.height * in.width : windowHeight * windowWidth; }
  int rows() const { return positions() * in.lanes; }
  int paddedHeight() const { return std::max((out.height - 1) * strideY + windowHeight, in.height + padTop); }
  int paddedWidth() const { return std::max((out.width - 1) * strideX + windowWidth, in.width + padLeft); }
  bool isPadded() const { return paddedHeight() > in.height || paddedWidth() > in.width; }
};

struct Plan {
  std::vector<Layer> layers;
  Maps input;
  size_t parameters = 0;
  int classes() const { return layers.back().out.channels; }
};

// As src/training/native/networkPlan.ts writes it: twelve numbers a layer.
constexpr int kNumbersPerLayer = 12;

inline Plan readPlan(const std::vector<int64_t>& input, const std::vector<int64_t>& numbers) {
  Plan plan;
  const int channels = input[2];
  plan.input = {int(input[0]), int(input[1]), channels, channels};
  Maps in = plan.input;
  for (size_t at = 0; at + kNumbersPerLayer <= numbers.size(); at += kNumbersPerLayer) {
    const int64_t* n = &numbers[at];
    Layer layer{};
    layer.kind = Kind(n[0]);
    layer.activation = Activation(n[1]);
    layer.windowHeight = n[2], layer.windowWidth = n[3];
    layer.strideY = n[4], layer.strideX = n[5];
    layer.padTop = n[6], layer.padLeft = n[7];
    layer.hasBias = n[11] != 0;
    layer.in = in;
    layer.out = {int(n[8]), int(n[9]), int(n[10]), layer.kind == kMaxPool ? in.lanes : filledUp(n[10])};
    if (layer.learns()) {
      layer.weightsAt = plan.parameters;
      layer.biasAt = layer.weightsAt + size_t(layer.rows()) * layer.out.lanes;
      plan.parameters = layer.biasAt + layer.out.lanes;
    }
    in = layer.out;
    plan.layers.push_back(layer);
  }
  return plan;
}

// Copies a weight tensor [rows, outChannels] to or from its place among the parameters.
template <typename Copy>
void eachWeight(const Layer& layer, float* parameters, Copy copy) {
  const Maps &in = layer.in, &out = layer.out;
  for (int p = 0; p < layer.positions(); p++)
    for (int c = 0; c < in.channels; c++)
      copy(parameters + layer.weightsAt + size_t(p * in.lanes + c) * out.lanes, (p * in.channels + c) * size_t(out.channels));
}

}  // namespace two_kernels
