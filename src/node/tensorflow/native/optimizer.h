// How the parameters move: plain gradient descent, or Adam as tfjs writes it.
#pragma once

#include <cmath>
#include <cstddef>
#include <vector>

namespace two_kernels {

// Kingma and Ba, 2015, algorithm 1. None of it is read for plain gradient descent.
struct Adam {
  bool used;
  float beta1, rest1, beta2, rest2, epsilon;  // rest = 1 - beta
};

// All that a training changes, each vector laid out like the parameters.
struct State {
  std::vector<float> parameters, first, second;
  float accumulated1 = 0, accumulated2 = 0;  // the betas to the power of the step under way, from 1
};

// Moves the parameters from `begin` to `end`. `power1` and `power2` are the state's accumulated betas, which
// every thread carries along for itself.
inline void update(const Adam& adam, State& state, const float* gradient, float rate, float power1, float power2,
                   size_t begin, size_t end) {
  float* __restrict parameters = state.parameters.data();
  if (!adam.used) {
    for (size_t i = begin; i < end; i++) parameters[i] -= rate * gradient[i];
    return;
  }
  float *__restrict first = state.first.data(), *__restrict second = state.second.data();
  const float rest1 = 1 - power1, rest2 = 1 - power2;
  for (size_t i = begin; i < end; i++) {
    const float g = gradient[i];
    first[i] = first[i] * adam.beta1 + g * adam.rest1;
    second[i] = second[i] * adam.beta2 + g * g * adam.rest2;
    parameters[i] -= rate * ((first[i] / rest1) / (std::sqrt(second[i] / rest2) + adam.epsilon));
  }
}

}  // namespace two_kernels
