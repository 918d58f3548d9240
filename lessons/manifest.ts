import type { SlideKey } from "./slides.ts";

/** The stretches of the way, in their order. */
export const parts = [
  "Beginnings",
  "Images and filters",
  "Convolutional networks",
  "Looking inside",
] as const;

/** A stretch of the way. */
export type Part = (typeof parts)[number];

/** What is known of a lesson without opening it. */
export interface Lesson {
  /** Name of the source (`.ts`) and of the notebook (`.ipynb`), led by the lesson's number. */
  readonly stem: string;
  readonly title: string;
  /** Which stretch of the way it belongs to. */
  readonly part: Part;
  /** Slides of the deck that the lesson covers, in their order. */
  readonly slides: readonly SlideKey[];
  /** What one is able to do afterwards; each completes "you will be able to". */
  readonly objectives: readonly string[];
  /** Reading, running and answering, for somebody new to it. */
  readonly minutes: number;
  /** Sum of the points of its exercises. */
  readonly points: number;
  /** Set while the lesson has no source yet: it is left out. */
  readonly draft?: true;
}

/** All lessons, those without a source included, in the order of the deck. */
export const planned: readonly Lesson[] = [
  {
    stem: "00-why-deep-learning",
    title: "Why deep learning",
    part: "Beginnings",
    slides: ["title", "why-video", "why-medical", "why-shopping", "faces", "why-voice"],
    objectives: [
      "run the cells of a lesson, change them, and use the checks of its exercises",
      "say what a learned rule is, and when a rule written by hand is the better one",
      "work out a class activation map, and say what it shows",
      "measure how alike two pictures are, and search with it",
      "say how long the feature map of a sound is",
    ],
    minutes: 25,
    points: 10,
  },
  {
    stem: "01-the-perceptron",
    title: "The perceptron and its activations",
    part: "Beginnings",
    slides: ["neuron", "activations", "sigmoid-softmax", "relu"],
    objectives: [
      "work out what an artificial neuron gives, and choose weights and bias for a logical gate",
      "say which tasks one neuron can learn, and why XOR is not among them",
      "tell step, sigmoid, softmax, tanh and the ReLU family apart by value, range and slope",
      "recognise a unit that is saturated or dead",
    ],
    minutes: 45,
    points: 18,
  },
  {
    stem: "02-multi-layer-perceptrons",
    title: "Multi-layer perceptrons and how they learn",
    part: "Beginnings",
    slides: ["mlp", "training"],
    objectives: [
      "say what can be chosen in a multi-layer perceptron, and count what it learns",
      "do one step of gradient descent by hand, with the chain rule, and check a gradient by measuring",
      "train a network by hand on XOR, and a larger one on handwritten digits",
    ],
    minutes: 60,
    points: 13,
  },
  {
    stem: "03-images-and-filters",
    title: "Images are arrays",
    part: "Images and filters",
    slides: ["images", "filters"],
    objectives: [
      "say what shape an image has, and where one of its values lies",
      "tell from a filter's weights, and above all from their sum, what it makes of an image",
      "blur a photograph, find its spots and its edges with filters written by hand",
    ],
    minutes: 40,
    points: 15,
  },
  {
    stem: "04-convolution-by-hand",
    title: "Convolution by hand",
    part: "Images and filters",
    slides: ["convolution"],
    objectives: [
      "compute a feature map by hand and check it with the library",
      "say what zero padding changes",
      "tell convolution from cross-correlation, and say which of the two a framework computes",
      "write a convolution yourself, for images and filters of any size",
      "find the error in somebody else's feature map",
    ],
    minutes: 75,
    points: 15,
  },
  {
    stem: "05-the-convolutional-layer",
    title: "The convolutional layer: dimension exercises I",
    part: "Convolutional networks",
    slides: ["q1", "cnn", "hyperparameters"],
    objectives: [
      "say what shape a convolutional layer gives, and compute it for any stride, padding and dilation",
      "count what a layer learns, and tell parameters from hyperparameters",
      "say how frameworks pad, and where two of them differ",
      "write a layer with channels and biases yourself",
    ],
    minutes: 90,
    points: 26,
  },
  {
    stem: "06-why-convolution",
    title: "Why convolution",
    part: "Convolutional networks",
    slides: ["why-big-images", "why-sharing"],
    objectives: [
      "count what a dense layer and a convolution need for the same image, and say where the difference comes from",
      "write a convolution as a dense layer whose weights are shared",
      "tell equivariance from invariance, and measure both",
      "compare how well networks do on images they have not seen",
    ],
    minutes: 50,
    points: 10,
  },
  {
    stem: "07-a-typical-cnn",
    title: "A typical CNN",
    part: "Convolutional networks",
    slides: ["typical-cnn"],
    objectives: [
      "read the layers of a small network and count their parameters",
      "say where its parameters are, and where its work is",
      "train it on images of digits and read its loss curve",
      "measure how often it is right on images it has not seen, class by class, and look at its errors",
    ],
    minutes: 40,
    points: 9,
  },
  {
    stem: "08-pooling-and-stride",
    title: "Pooling and stride",
    part: "Convolutional networks",
    slides: ["pooling", "max-pooling", "stride"],
    objectives: [
      "pool a map by hand, by the largest and by the mean",
      'work out sizes with strides, with rounding down and up, and with padding "same"',
      "say where the gradient goes in max pooling, also where windows overlap",
      "measure how much pooling cares about a shift, and what each way to shrink costs",
    ],
    minutes: 50,
    points: 22,
  },
  {
    stem: "09-what-the-layers-see",
    title: "What the layers see",
    part: "Looking inside",
    slides: ["layers-question", "layers-pieces", "layers-seen"],
    objectives: [
      "work out which pixels one number of a deep layer sees",
      "look at feature maps and filters, and say which can be looked at as images",
      "ask a trained network which part of an image it needs, and what it looks for",
      "search images by what a network makes of them",
    ],
    minutes: 70,
    points: 18,
  },
  {
    stem: "10-capstone",
    title: "A dimension exam, and what comes next",
    part: "Looking inside",
    slides: ["next-time"],
    objectives: [
      "work out sizes, parameters, receptive fields and costs without help",
      "design a network to a budget, train it, and measure what the budget costs",
      "say where LeNet-5, AlexNet and VGG-16 have their parameters and their work",
      "say why first weights and step size decide whether a deep network learns",
    ],
    minutes: 90,
    points: 30,
  },
];

/** The lessons that have a source, in the order of the deck. */
export const lessons: readonly Lesson[] = planned.filter(({ draft }) => draft === undefined);
