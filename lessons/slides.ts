/** One slide of the deck. */
export interface Slide {
  /** Short name, unique, by which lessons and their cells refer to the slide. */
  readonly key: string;
  /** The slide's heading, as the deck writes it; several slides may share one. */
  readonly heading: string;
}

/** The slides of Geena Kim's deck "Convolutional Neural Networks (1)", in its order. */
export const slides = [
  { key: "title", heading: "Convolutional Neural Networks (1)" },
  { key: "why-video", heading: "Why Deep Learning?" },
  { key: "why-medical", heading: "Why Deep Learning?" },
  { key: "why-shopping", heading: "Why Deep Learning?" },
  { key: "faces", heading: "Success of deep learning" },
  { key: "why-voice", heading: "Why Deep Learning?" },
  { key: "neuron", heading: "What is Artificial Neuron (Perceptron)" },
  { key: "activations", heading: "Activation functions" },
  { key: "sigmoid-softmax", heading: "Activation functions" },
  { key: "relu", heading: "Activation functions" },
  { key: "mlp", heading: "Multi-layer Perceptron (Neural network)" },
  { key: "training", heading: "How Neural Network Training Works" },
  { key: "images", heading: "Dealing with images" },
  { key: "filters", heading: "Dealing with images- filters" },
  { key: "convolution", heading: "What is Convolution (2D) in an Image?" },
  { key: "q1", heading: "Convolutional Layer" },
  { key: "cnn", heading: "Convolutional Neural Network" },
  { key: "hyperparameters", heading: "Convolutional Layer- hyper parameters" },
  { key: "why-big-images", heading: "Why CNN? What do the convolution filters do?" },
  { key: "why-sharing", heading: "Why CNN? What do the convolution filters do?" },
  { key: "typical-cnn", heading: "Typical CNN architecture" },
  { key: "pooling", heading: "What is a Pooling layer?" },
  { key: "max-pooling", heading: "Max pooling operation example" },
  { key: "stride", heading: "Another way to shrink the spatial dimension" },
  { key: "layers-question", heading: "What do the multiple convolution layers do?" },
  { key: "layers-pieces", heading: "What do the multiple convolution layers do?" },
  { key: "layers-seen", heading: "What do the multiple convolution layers do?" },
  { key: "next-time", heading: "Next time!" },
] as const satisfies readonly Slide[];

/** Short name of a slide. */
export type SlideKey = (typeof slides)[number]["key"];
