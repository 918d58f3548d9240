// Several threads that work through the same phases.
#pragma once

#include <atomic>
#include <cstdint>
#include <thread>
#include <vector>
#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace two_kernels {

// Numbers too small for full precision count as 0 while this lives, as they do in TensorFlow's own
// threads: a processor takes a hundred times as long for them.
class FlushTinyNumbers {
#if defined(__x86_64__)
 public:
  FlushTinyNumbers() : before_(_mm_getcsr()) { _mm_setcsr(before_ | 0x8040); }
  ~FlushTinyNumbers() { _mm_setcsr(before_); }

 private:
  unsigned before_;
#else
 public:
  ~FlushTinyNumbers() {}
#endif
};

// Phases, each of some parts. A phase begins when every part of the one before is done.
//
// A part is taken by whichever thread is free, so that a thread which the machine keeps waiting holds up
// no one but for the part it has begun. The parts are the same for any number of threads, and so is the result.
template <typename Parts, typename Work>
class Phases {
 public:
  Phases(int count, const Parts& parts, const Work& work) : count_(count), parts_(parts), work_(work) {
    if (count > 0) left_ = parts(0);
  }

  // Calls work(phase, part, thread) until nothing is left: the first thread is this one.
  void run(int threads) {
    std::vector<std::thread> others;
    for (int t = 1; t < threads; t++) others.emplace_back([this, t] { join(t); });
    join(0);
    for (std::thread& other : others) other.join();
  }

 private:
  // A phase lasts about as long as it takes to wake a thread, so that one without work looks on, and
  // only after a while lets others have its turn.
  static constexpr int kLooks = 1000;

  void join(int thread) {
    FlushTinyNumbers flush;
    for (int looks = 0;;) {
      uint64_t ticket = ticket_.load();
      const int phase = int(ticket >> 32), part = int(ticket & 0xffffffff);
      if (phase >= count_) return;
      if (part >= parts_(phase)) {
        if (++looks > kLooks) std::this_thread::yield();
        else rest();
        continue;
      }
      if (!ticket_.compare_exchange_weak(ticket, ticket + 1)) continue;
      work_(phase, part, thread);
      looks = 0;
      if (left_.fetch_sub(1) > 1) continue;
      if (phase + 1 < count_) left_ = parts_(phase + 1);
      ticket_ = uint64_t(phase + 1) << 32;
    }
  }

  static void rest() {
#if defined(__x86_64__)
    _mm_pause();
#endif
  }

  const int count_;
  const Parts& parts_;
  const Work& work_;
  std::atomic<uint64_t> ticket_{0};  // the phase under way, and its next part
  std::atomic<int> left_{0};         // parts of the phase that are not done
};

template <typename Parts, typename Work>
void inPhases(int threads, int count, const Parts& parts, const Work& work) {
  Phases<Parts, Work>(count, parts, work).run(threads);
}

}  // namespace two_kernels
