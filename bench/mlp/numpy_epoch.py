"""One epoch of 784-128-10 by hand in NumPy on the 8,000 digits, printed as JSON: milliseconds and mean loss."""

import gzip
import json
import sys
import time
from pathlib import Path

import numpy as np

folder = Path(sys.argv[1])
rng = np.random.default_rng(1)


def read(name, header):
    return np.frombuffer(gzip.decompress((folder / name).read_bytes()), np.uint8, offset=header)


images = read("train-images-idx3-ubyte.gz", 16).reshape(-1, 784).astype(np.float32) / 255
labels = read("train-labels-idx1-ubyte.gz", 8)
targets = np.eye(10, dtype=np.float32)[labels]


def layer(fan_in, units, limit):
    weights = rng.uniform(-limit, limit, (fan_in, units)).astype(np.float32)
    return weights, np.zeros(units, np.float32)


def epoch():
    w1, b1 = layer(784, 128, np.sqrt(6 / 784))
    w2, b2 = layer(128, 10, np.sqrt(6 / 138))
    order = rng.permutation(len(images))
    total = 0.0
    for start in range(0, len(order), 32):
        batch = order[start : start + 32]
        x, t = images[batch], targets[batch]
        z1 = x @ w1 + b1
        a1 = np.maximum(z1, 0)
        z2 = a1 @ w2 + b2
        z2 -= z2.max(1, keepdims=True)
        log_total = np.log(np.exp(z2).sum(1, keepdims=True))
        total += float((t * (log_total - z2)).sum())
        d2 = (np.exp(z2 - log_total) - t) / len(x)
        d1 = (d2 @ w2.T) * (z1 > 0)
        w2 -= np.float32(0.1) * (a1.T @ d2)
        b2 -= np.float32(0.1) * d2.sum(0)
        w1 -= np.float32(0.1) * (x.T @ d1)
        b1 -= np.float32(0.1) * d1.sum(0)
    return total / len(order)


epoch()
start = time.perf_counter()
loss = epoch()
print(json.dumps({"milliseconds": 1000 * (time.perf_counter() - start), "loss": loss}))
