// One thread's share of the work: some examples forward, and backward.
#pragma once

#include <memory>
#include <vector>

#include "layers.h"
#include "loss.h"

namespace two_kernels {

// Examples that go through the network together: few enough for their maps to stay in the cache.
constexpr int kGroup = 16;

struct Examples {
  const float* images;
  const int* labels;  // or null
  const int* order;   // which examples; or null for all of them in turn
};

class Worker {
 public:
  Worker(const Plan& plan, bool learns) : plan_(plan) {
    values_.emplace_back(kGroup * plan.input.size());
    for (const Layer& l : plan.layers) {
      const bool convolves = l.kind == kConvolution;
      values_.emplace_back(size_t(kGroup) * l.out.size());
      padded_.emplace_back(convolves && l.isPadded() ? size_t(kGroup) * paddedSize(l) : 0);
      winners_.emplace_back(l.kind == kMaxPool ? size_t(kGroup) * l.out.size() : 0);
      places_.push_back(convolves ? std::make_unique<ConvolutionPlaces>(l) : nullptr);
      turned_.emplace_back(learns && l.learns() ? size_t(l.rows()) * l.out.lanes : 0);
      slopes_.emplace_back(learns ? size_t(kGroup) * l.out.size() : 0);
      spread_.emplace_back(learns && convolves ? spreadSize(l) : 0);
      for (int n : {l.in.size(), l.out.size()}) longest_ = std::max(longest_, n);
    }
    zeros_.resize(longest_);
    const int most = std::max(longest_, plan.input.size());
    for (int i = 0; i < most; i++) one_.push_back(i);
    for (const Maps* maps : allMaps())
      for (int e = 0; e < kGroup; e++) rows_.push_back(e * maps->size());
  }

  // Makes ready for some examples: their gradient is to lie at `gradient`, the weights are those of `step`.
  void begin(int step, const float* parameters, float* gradient) {
    if (step != step_)
      for (size_t k = 1; k < plan_.layers.size(); k++)
        if (plan_.layers[k].learns()) turnWeights(plan_.layers[k], parameters + plan_.layers[k].weightsAt, turned_[k].data());
    step_ = step, parameters_ = parameters, gradient_ = gradient;
    loss = 0, right = 0, first_ = true;
    for (const Layer& l : plan_.layers)
      if (l.learns()) {
        // A dense layer's are written, not added to: they are many.
        if (l.kind != kDense) std::fill_n(gradient + l.weightsAt, l.biasAt - l.weightsAt, 0.f);
        std::fill_n(gradient + l.biasAt, l.out.lanes, 0.f);
      }
  }

  // Sums the gradient of the loss over the examples from `begin` to `end`, and the loss itself.
  void learn(const Examples& examples, int begin, int end, float share) {
    if (begin == end) std::fill_n(gradient_, plan_.parameters, 0.f);
    for (int at = begin; at < end; at += kGroup) {
      const int count = std::min(kGroup, end - at);
      forward(parameters_, examples, at, count);
      measure(examples, at, count, share);
      backward(count);
      first_ = false;
    }
  }

  // The probabilities [end - begin, classes] that the network gives.
  void predict(const float* parameters, const Examples& examples, int begin, int end, float* probabilities) {
    const int classes = plan_.classes(), lanes = plan_.layers.back().out.lanes;
    for (int at = begin; at < end; at += kGroup) {
      const int count = std::min(kGroup, end - at);
      forward(parameters, examples, at, count);
      for (int e = 0; e < count; e++) {
        float* row = values_.back().data() + e * lanes;
        softmax(row, classes);
        std::memcpy(probabilities + size_t(at + e) * classes, row, classes * sizeof(float));
      }
    }
  }

  double loss = 0;
  int right = 0;

 private:
  static size_t paddedSize(const Layer& l) { return size_t(l.paddedHeight()) * l.paddedWidth() * l.in.lanes; }
  static size_t spreadSize(const Layer& l) {
    return size_t(l.in.height + l.windowHeight - 1) * (l.in.width + l.windowWidth - 1) * l.out.lanes;
  }

  std::vector<const Maps*> allMaps() const {
    std::vector<const Maps*> maps{&plan_.input};
    for (const Layer& l : plan_.layers) maps.push_back(&l.out);
    return maps;
  }

  const int* exampleRows(size_t maps) const { return rows_.data() + maps * kGroup; }

  void forward(const float* parameters, const Examples& examples, int at, int count) {
    const size_t size = plan_.input.size();
    for (int e = 0; e < count; e++) {
      const size_t example = examples.order ? examples.order[at + e] : at + e;
      std::memcpy(values_[0].data() + e * size, examples.images + example * size, size * sizeof(float));
    }
    for (size_t k = 0; k < plan_.layers.size(); k++) {
      const Layer& l = plan_.layers[k];
      const float *weights = parameters + l.weightsAt, *bias = parameters + l.biasAt;
      float* out = values_[k + 1].data();
      if (l.kind == kDense)
        multiply({count, l.out.lanes, 1, l.in.size(), values_[k].data(), exampleRows(k), 0, 1, weights, 0, l.out.lanes,
                  bias, 0, out, l.out.lanes});
      else
        for (int e = 0; e < count; e++)
          if (l.kind == kMaxPool)
            maxPool(l, values_[k].data() + e * l.in.size(), out + e * l.out.size(), winners_[k].data() + e * l.out.size());
          else
            convolve(l, *places_[k], padded(k, e, true), weights, bias, out + e * l.out.size());
      activate(l, out, count);
    }
  }

  // What a convolution reads of example `e`: its input, or a copy with zeros around it.
  const float* padded(size_t k, int e, bool fill) {
    const Layer& l = plan_.layers[k];
    const float* image = values_[k].data() + e * l.in.size();
    if (!l.isPadded()) return image;
    float* copy = padded_[k].data() + e * paddedSize(l);
    const int row = l.in.width * l.in.lanes;
    if (fill)
      for (int y = 0; y < l.in.height; y++)
        std::memcpy(copy + ((y + l.padTop) * l.paddedWidth() + l.padLeft) * l.in.lanes, image + y * row, row * sizeof(float));
    return copy;
  }

  void measure(const Examples& examples, int at, int count, float share) {
    const int lanes = plan_.layers.back().out.lanes;
    std::memcpy(slopes_.back().data(), values_.back().data(), size_t(count) * lanes * sizeof(float));
    for (int e = 0; e < count; e++) {
      bool hit;
      const int label = examples.labels[examples.order[at + e]];
      loss += crossEntropy(slopes_.back().data() + e * lanes, plan_.classes(), label, share, &hit);
      right += hit;
    }
  }

  void backward(int count) {
    for (size_t k = plan_.layers.size(); k-- > 0;) {
      const Layer& l = plan_.layers[k];
      float* slopes = slopes_[k].data();
      activateBackward(l, values_[k + 1].data(), slopes, count);
      if (l.learns()) weightGradient(k, count);
      if (k > 0) inputSlopes(k, count);
    }
  }

  void weightGradient(size_t k, int count) {
    const Layer& l = plan_.layers[k];
    const float* slopes = slopes_[k].data();
    const int lanes = l.out.lanes;
    float* gradient = gradient_ + l.weightsAt;
    if (l.kind == kDense)
      multiply({l.in.size(), lanes, 1, count, values_[k].data(), one_.data(), 0, l.in.size(), slopes, 0, lanes,
                first_ ? zeros_.data() : gradient, first_ ? 0 : lanes, gradient, lanes});
    else
      for (int e = 0; e < count; e++) convolveWeightGradient(l, *places_[k], padded(k, e, false), slopes + e * l.out.size(), gradient);
    float* bias = gradient_ + l.biasAt;
    if (l.hasBias)
      for (int p = 0; p < count * l.out.size(); p += lanes)
        for (int c = 0; c < lanes; c++) bias[c] += slopes[p + c];
  }

  void inputSlopes(size_t k, int count) {
    const Layer& l = plan_.layers[k];
    const float* slopes = slopes_[k].data();
    float* in = slopes_[k - 1].data();
    if (l.kind == kDense)
      return multiply({count, l.in.size(), 1, l.out.lanes, slopes, exampleRows(k + 1), 0, 1, turned_[k].data(), 0,
                       l.in.size(), zeros_.data(), 0, in, l.in.size()});
    for (int e = 0; e < count; e++) {
      const float* own = slopes + e * l.out.size();
      float* to = in + e * l.in.size();
      if (l.kind == kMaxPool) maxPoolBackward(l, winners_[k].data() + e * l.out.size(), own, to);
      else convolveBackward(l, *places_[k], turned_[k].data(), zeros_.data(), spread_[k].data(), own, to);
    }
  }

  const Plan& plan_;
  int longest_ = 0;
  std::vector<float> zeros_;
  const float* parameters_ = nullptr;
  float* gradient_ = nullptr;
  int step_ = -1;
  bool first_ = true;
  std::vector<int> one_, rows_;
  std::vector<std::vector<float>> values_, padded_, turned_, slopes_, spread_;
  std::vector<std::vector<int>> winners_;
  std::vector<std::unique_ptr<ConvolutionPlaces>> places_;
};

}  // namespace two_kernels
