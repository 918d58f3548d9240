// Whole steps of gradient descent, one after the other.
#pragma once

#include <cmath>
#include <memory>
#include <vector>

#include "optimizer.h"
#include "together.h"
#include "worker.h"

namespace two_kernels {

struct Steps {
  const float* rates;              // the step size of each
  int count, batchSize, examples;  // the last batch may hold fewer
  float* losses;
  int* rights;
};

// What the examples of a part of a batch add to the gradient, and to the figures.
struct Share {
  std::vector<float> gradient;
  double loss = 0;
  int right = 0;
};

class Training {
 public:
  Training(const Plan& plan, const Adam& adam, State& state, const Examples& examples, const Steps& steps, int threads)
      : plan_(plan), adam_(adam), state_(state), examples_(examples), steps_(steps), threads_(threads),
        shares_(std::min(kMostShares, (steps.batchSize + kExamplesPerShare - 1) / kExamplesPerShare)) {
    for (Share& share : shares_) share.gradient.resize(plan.parameters);
    for (int t = 0; t < threads; t++) workers_.push_back(std::make_unique<Worker>(plan, true));
    float power1 = state.accumulated1, power2 = state.accumulated2;
    for (int step = 0; step <= steps.count; step++, power1 *= adam.beta1, power2 *= adam.beta2)
      powers_.push_back({power1, power2});
  }

  // Even phases find the gradient of a step, odd ones take the step.
  void run() {
    const int updates = plan_.parameters > kParametersPerUpdate ? kUpdates : 1;
    const auto parts = [&](int phase) { return phase % 2 == 0 ? int(shares_.size()) : updates; };
    inPhases(threads_, 2 * steps_.count, parts, [&](int phase, int part, int thread) {
      const int step = phase / 2;
      if (step > lastStep_) return;
      if (phase % 2 == 0) findGradient(step, part, *workers_[thread]);
      else takeStep(step, part, updates);
    });
    const auto& powers = powers_[std::min(steps_.count, lastStep_ + 1)];
    state_.accumulated1 = powers.first, state_.accumulated2 = powers.second;
  }

 private:
  static constexpr int kMostShares = 8, kExamplesPerShare = 32;
  static constexpr int kUpdates = 4, kParametersPerUpdate = 32768;

  int batchOf(int step) const { return std::min(steps_.batchSize, steps_.examples - step * steps_.batchSize); }

  void findGradient(int step, int part, Worker& worker) {
    const int count = batchOf(step), parts = shares_.size(), begin = step * steps_.batchSize;
    Share& share = shares_[part];
    worker.begin(step, state_.parameters.data(), share.gradient.data());
    worker.learn(examples_, begin + count * part / parts, begin + count * (part + 1) / parts, 1.f / count);
    share.loss = worker.loss, share.right = worker.right;
  }

  void takeStep(int step, int part, int parts) {
    const size_t begin = plan_.parameters * part / parts, end = plan_.parameters * (part + 1) / parts;
    float* __restrict sum = shares_[0].gradient.data();
    for (size_t other = 1; other < shares_.size(); other++) {
      const float* __restrict gradient = shares_[other].gradient.data();
      for (size_t i = begin; i < end; i++) sum[i] += gradient[i];
    }
    update(adam_, state_, sum, steps_.rates[step], powers_[step].first, powers_[step].second, begin, end);
    if (part == 0) measure(step);
  }

  void measure(int step) {
    double loss = 0;
    int right = 0;
    for (const Share& share : shares_) loss += share.loss, right += share.right;
    steps_.losses[step] = float(loss / batchOf(step));
    steps_.rights[step] = right;
    if (!std::isfinite(loss)) lastStep_ = step;  // nothing is left to learn
  }

  const Plan& plan_;
  const Adam& adam_;
  State& state_;
  const Examples& examples_;
  const Steps& steps_;
  const int threads_;
  std::vector<Share> shares_;
  std::vector<std::unique_ptr<Worker>> workers_;
  std::vector<std::pair<float, float>> powers_;  // Adam's betas to the power of each step
  std::atomic<int> lastStep_{INT32_MAX - 1};
};

inline void predict(const Plan& plan, const State& state, const float* images, int count, float* probabilities, int threads) {
  constexpr int kExamplesPerPart = 64;
  std::vector<std::unique_ptr<Worker>> workers;
  for (int t = 0; t < threads; t++) workers.push_back(std::make_unique<Worker>(plan, false));
  const int parts = (count + kExamplesPerPart - 1) / kExamplesPerPart;
  inPhases(threads, 1, [&](int) { return parts; }, [&](int, int part, int thread) {
    const int begin = part * kExamplesPerPart, end = std::min(count, begin + kExamplesPerPart);
    workers[thread]->predict(state.parameters.data(), {images, nullptr, nullptr}, begin, end, probabilities);
  });
}

}  // namespace two_kernels
