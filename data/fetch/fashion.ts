import type { RemoteSet } from "./fetchSet.ts";

/**
 * Fashion-MNIST whole. The checksums are those of the decompressed files, since Debian and the publisher
 * compress them differently; `data/fashion/README.md` says how they are known to be the same.
 */
export const fashion: RemoteSet = {
  files: [
    {
      name: "train-images-idx3-ubyte.gz",
      sha256: "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
    },
    {
      name: "train-labels-idx1-ubyte.gz",
      sha256: "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
    },
    {
      name: "t10k-images-idx3-ubyte.gz",
      sha256: "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
    },
    {
      name: "t10k-labels-idx1-ubyte.gz",
      sha256: "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34",
    },
  ],
  addresses: [
    "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
    "https://github.com/zalandoresearch/fashion-mnist/raw/master/data/fashion/",
  ],
  installed: "/usr/share/datasets/fashion-mnist",
  remedy: 'on Debian and Ubuntu "apt-get install dataset-fashion-mnist" brings it too',
};
