/** What is known of a lesson without opening it. */
export interface Lesson {
  /** Name of the source (`.ts`) and of the notebook (`.ipynb`), led by the lesson's number. */
  readonly stem: string;
  readonly title: string;
  /** Headings of the deck's slides that the lesson covers, as the deck writes them. */
  readonly slides: readonly string[];
  /** What one is able to do afterwards; each completes "you will be able to". */
  readonly objectives: readonly string[];
  /** Reading, running and answering, for somebody new to it. */
  readonly minutes: number;
  /** Sum of the points of its exercises. */
  readonly points: number;
}

/** The lessons, in the order of the deck. */
export const lessons: readonly Lesson[] = [
  {
    stem: "04-convolution-by-hand",
    title: "Convolution by hand",
    slides: ["What is Convolution (2D) in an Image?"],
    objectives: [
      "compute a feature map by hand and check it with the library",
      "say what zero padding changes",
      "tell convolution from cross-correlation, and say which of the two a framework computes",
    ],
    minutes: 45,
    points: 1,
  },
  {
    stem: "07-a-typical-cnn",
    title: "A typical CNN",
    slides: ["Typical CNN architecture"],
    objectives: [
      "read the layers of a small network and count their parameters",
      "train it on images of digits and read its loss curve",
      "measure how often it is right on images it has not seen, and look at its errors",
    ],
    minutes: 40,
    points: 1,
  },
];
