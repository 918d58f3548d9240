// Two TensorFlow ops, by TensorFlow's C interface for ops of one's own: TwoKernelsTrain and TwoKernelsPredict.
// They are linked into tfjs-node's add-on and known to TensorFlow as soon as it is loaded.

#include <string>
#include <vector>

#include "tensorflow/c/kernels.h"
#include "tensorflow/c/ops.h"
#include "tensorflow/c/tf_status.h"
#include "tensorflow/c/tf_tensor.h"
#include "train.h"

namespace two_kernels {

struct Op {
  Plan plan;
  Adam adam{};
  int batchSize = 0, threads = 1;
};

class Status {
 public:
  ~Status() { TF_DeleteStatus(status); }
  bool failed() const { return TF_GetCode(status) != TF_OK; }
  void fail(const std::string& message) { TF_SetStatus(status, TF_INVALID_ARGUMENT, message.c_str()); }
  TF_Status* const status = TF_NewStatus();
};

std::vector<int64_t> integers(TF_OpKernelConstruction* context, const char* name, Status& s) {
  int32_t length = 0, bytes = 0;
  TF_OpKernelConstruction_GetAttrSize(context, name, &length, &bytes, s.status);
  std::vector<int64_t> values(s.failed() ? 0 : length);
  if (!values.empty()) TF_OpKernelConstruction_GetAttrInt64List(context, name, values.data(), length, s.status);
  return values;
}

void* create(TF_OpKernelConstruction* context, bool learns) {
  Status s;
  Op* op = new Op;
  const auto input = integers(context, "input", s), layers = integers(context, "layers", s);
  if (!s.failed() && (input.size() != 3 || layers.empty() || layers.size() % kNumbersPerLayer != 0)) s.fail("no such plan");
  int64_t batchSize = 1, threads = 1;
  if (!s.failed()) op->plan = readPlan(input, layers);
  if (!s.failed()) TF_OpKernelConstruction_GetAttrInt64(context, "threads", &threads, s.status);
  if (!s.failed() && learns) {
    TF_OpKernelConstruction_GetAttrInt64(context, "batch", &batchSize, s.status);
    float adam[5] = {};
    int32_t length = 0, bytes = 0;
    TF_OpKernelConstruction_GetAttrSize(context, "adam", &length, &bytes, s.status);
    if (length == 5) TF_OpKernelConstruction_GetAttrFloatList(context, "adam", adam, 5, s.status);
    op->adam = {length == 5, adam[0], adam[1], adam[2], adam[3], adam[4]};
  }
  if (s.failed()) TF_OpKernelConstruction_Failure(context, s.status);
  op->batchSize = batchSize;
  op->threads = threads;
  return op;
}

// The op's input and output tensors while it runs.
class Tensors {
 public:
  Tensors(TF_OpKernelContext* context, Status& s) : context_(context), s_(s) {
    for (int i = 0; i < TF_NumInputs(context) && !s.failed(); i++) {
      TF_Tensor* tensor = nullptr;
      TF_GetInput(context, i, &tensor, s.status);
      inputs_.push_back(tensor);
    }
  }
  ~Tensors() {
    for (TF_Tensor* tensor : inputs_) TF_DeleteTensor(tensor);
    for (TF_Tensor* tensor : outputs_) TF_DeleteTensor(tensor);
  }
  template <typename T>
  T* in(int i) { return static_cast<T*>(TF_TensorData(inputs_[i])); }
  int64_t count(int i) { return TF_TensorElementCount(inputs_[i]); }
  TF_Tensor* input(int i) { return inputs_[i]; }
  int inputs() const { return inputs_.size(); }

  template <typename T>
  T* out(int index, TF_DataType type, const std::vector<int64_t>& shape) {
    size_t bytes = sizeof(T);
    for (int64_t n : shape) bytes *= n;
    TF_Tensor* tensor = TF_AllocateOutput(context_, index, type, shape.data(), shape.size(), bytes, s_.status);
    if (s_.failed()) return nullptr;
    outputs_.push_back(tensor);
    return static_cast<T*>(TF_TensorData(tensor));
  }

 private:
  TF_OpKernelContext* context_;
  Status& s_;
  std::vector<TF_Tensor*> inputs_, outputs_;
};

// Calls visit(layer, isBias, elements) for each tensor that a network's weights are, in tfjs's order.
template <typename Visit>
void eachTensor(const Plan& plan, Visit visit) {
  for (const Layer& layer : plan.layers) {
    if (!layer.learns()) continue;
    visit(layer, false, int64_t(layer.positions()) * layer.in.channels * layer.out.channels);
    if (layer.hasBias) visit(layer, true, int64_t(layer.out.channels));
  }
}

// Reads one set of weights, or of what Adam remembers of each, from the inputs from `first` on.
bool readWeights(const Plan& plan, Tensors& tensors, int& first, std::vector<float>& to, Status& s) {
  to.assign(plan.parameters, 0);
  eachTensor(plan, [&](const Layer& layer, bool isBias, int64_t elements) {
    if (s.failed() || first >= tensors.inputs() || tensors.count(first) != elements)
      return s.fail("the weights do not fit the layers");
    const float* from = tensors.in<float>(first++);
    const size_t row = layer.out.channels * sizeof(float);
    if (isBias) std::memcpy(&to[layer.biasAt], from, row);
    else eachWeight(layer, to.data(), [&](float* place, size_t at) { std::memcpy(place, from + at, row); });
  });
  return !s.failed();
}

void writeWeights(const Plan& plan, Tensors& tensors, int firstInput, int& index, std::vector<float>& from, Status& s) {
  eachTensor(plan, [&](const Layer& layer, bool isBias, int64_t) {
    if (s.failed()) return;
    TF_Tensor* like = tensors.input(firstInput + index);
    std::vector<int64_t> shape(TF_NumDims(like));
    for (size_t axis = 0; axis < shape.size(); axis++) shape[axis] = TF_Dim(like, axis);
    float* to = tensors.out<float>(index++, TF_FLOAT, shape);
    if (to == nullptr) return;
    const size_t row = layer.out.channels * sizeof(float);
    if (isBias) std::memcpy(to, &from[layer.biasAt], row);
    else eachWeight(layer, from.data(), [&](float* place, size_t at) { std::memcpy(to + at, place, row); });
  });
}

// Inputs: images, labels, order, step sizes, then the state. Outputs: the state after, losses, how many were right.
void computeTrain(const Op& op, Tensors& tensors, Status& s) {
  constexpr int kState = 4;
  const int64_t images = tensors.count(0) / op.plan.input.size(), taken = tensors.count(2), steps = tensors.count(3);
  const Examples examples{tensors.in<float>(0), tensors.in<int>(1), tensors.in<int>(2)};
  if (tensors.count(1) != images || steps != (taken + op.batchSize - 1) / op.batchSize)
    return s.fail("images, labels, order and step sizes do not fit each other");
  for (int64_t i = 0; i < taken; i++)
    if (examples.order[i] < 0 || examples.order[i] >= images || examples.labels[examples.order[i]] < 0 ||
        examples.labels[examples.order[i]] >= op.plan.classes())
      return s.fail("an example or its label is out of range");
  State state;
  int in = kState;
  if (!readWeights(op.plan, tensors, in, state.parameters, s)) return;
  if (op.adam.used) {
    if (!readWeights(op.plan, tensors, in, state.first, s) || !readWeights(op.plan, tensors, in, state.second, s)) return;
    if (tensors.inputs() != in + 2) return s.fail("the powers of Adam's betas are missing");
    state.accumulated1 = *tensors.in<float>(in), state.accumulated2 = *tensors.in<float>(in + 1);
  }
  const int outputs = tensors.inputs() - kState;
  float* losses = tensors.out<float>(outputs, TF_FLOAT, {steps});
  int* rights = s.failed() ? nullptr : tensors.out<int>(outputs + 1, TF_INT32, {steps});
  if (rights == nullptr) return;
  std::fill(losses, losses + steps, NAN), std::fill(rights, rights + steps, 0);
  const Steps all{tensors.in<float>(3), int(steps), op.batchSize, int(taken), losses, rights};
  Training(op.plan, op.adam, state, examples, all, op.threads).run();
  int out = 0;
  writeWeights(op.plan, tensors, kState, out, state.parameters, s);
  if (!op.adam.used) return;
  writeWeights(op.plan, tensors, kState, out, state.first, s);
  writeWeights(op.plan, tensors, kState, out, state.second, s);
  if (float* power = tensors.out<float>(out, TF_FLOAT, {})) *power = state.accumulated1;
  if (float* power = tensors.out<float>(out + 1, TF_FLOAT, {})) *power = state.accumulated2;
}

// Inputs: images, then the weights. Output: probabilities [images, classes].
void computePredict(const Op& op, Tensors& tensors, Status& s) {
  State state;
  int in = 1;
  if (!readWeights(op.plan, tensors, in, state.parameters, s)) return;
  const int64_t images = tensors.count(0) / op.plan.input.size();
  float* probabilities = tensors.out<float>(0, TF_FLOAT, {images, op.plan.classes()});
  if (probabilities != nullptr) predict(op.plan, state, tensors.in<float>(0), images, probabilities, op.threads);
}

template <void (*work)(const Op&, Tensors&, Status&)>
void compute(void* op, TF_OpKernelContext* context) {
  Status s;
  {
    Tensors tensors(context, s);
    if (!s.failed()) work(*static_cast<Op*>(op), tensors, s);
  }
  if (s.failed()) TF_OpKernelContext_Failure(context, s.status);
}

void* createTrain(TF_OpKernelConstruction* context) { return create(context, true); }
void* createPredict(TF_OpKernelConstruction* context) { return create(context, false); }
void remove(void* op) { delete static_cast<Op*>(op); }

void anyShape(TF_ShapeInferenceContext* context, TF_Status* status) {
  TF_ShapeInferenceContextSetUnknownShape(context, status);
}

void define(const char* name, const std::vector<const char*>& inputs, const std::vector<const char*>& outputs,
            const std::vector<const char*>& attributes, void* (*make)(TF_OpKernelConstruction*),
            void (*run)(void*, TF_OpKernelContext*)) {
  Status s;
  TF_OpDefinitionBuilder* builder = TF_NewOpDefinitionBuilder(name);
  for (const char* attribute : attributes) TF_OpDefinitionBuilderAddAttr(builder, attribute);
  for (const char* input : inputs) TF_OpDefinitionBuilderAddInput(builder, input);
  for (const char* output : outputs) TF_OpDefinitionBuilderAddOutput(builder, output);
  TF_OpDefinitionBuilderSetShapeInferenceFunction(builder, anyShape);
  TF_RegisterOpDefinition(builder, s.status);
  // An op that is missing is noticed by who calls it, and done without.
  if (!s.failed()) TF_RegisterKernelBuilder(name, TF_NewKernelBuilder(name, "CPU", make, run, remove), s.status);
}

const bool defined = [] {
  define("TwoKernelsTrain", {"images: float", "labels: int32", "order: int32", "rates: float", "state: N * float"},
         {"next: N * float", "losses: float", "rights: int32"},
         {"N: int >= 1", "input: list(int)", "layers: list(int)", "adam: list(float)", "batch: int >= 1", "threads: int >= 1"},
         createTrain, compute<computeTrain>);
  define("TwoKernelsPredict", {"images: float", "weights: N * float"}, {"probabilities: float"},
         {"N: int >= 1", "input: list(int)", "layers: list(int)", "threads: int >= 1"}, createPredict, compute<computePredict>);
  return true;
}();

}  // namespace two_kernels
