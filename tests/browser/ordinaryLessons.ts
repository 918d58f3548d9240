/** The lessons that the ordinary run opens in a browser: one without training, and one with. */
export const ordinaryLessons = ["04-convolution-by-hand", "07-a-typical-cnn"];
