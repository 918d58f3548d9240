"""Times SciPy's operations for the bench: one JSON line in, one out, so that runs interleave with ours."""

import json
import sys
import time

import numpy as np
from scipy import ndimage

random = np.random.default_rng(1)


def prepare(case):
    height, width, channels, filters, k = (case[key] for key in ("height", "width", "channels", "filters", "k"))
    images = [random.random((height, width)) for _ in range(channels)]
    weights = [[random.random((k, k)) for _ in images] for _ in range(filters)]
    pool = lambda function: [function(image, k)[::k, ::k] for image in images]

    def filtered(function):
        return [sum(function(image, weight) for image, weight in zip(images, row)) for row in weights]

    # ndimage's correlate and convolve are SciPy's fastest; their "same" result has a few pixels more.
    return {
        "conv2d": lambda: filtered(lambda a, w: ndimage.correlate(a, w, mode="constant")),
        "convolve2d": lambda: filtered(lambda a, w: ndimage.convolve(a, w, mode="constant")),
        "maxPool2d": lambda: pool(ndimage.maximum_filter),
        "avgPool2d": lambda: pool(ndimage.uniform_filter),
    }[case["call"]]


prepared = {}
for line in sys.stdin:
    case = json.loads(line)
    key = line.strip()
    run = prepared.setdefault(key, None) or prepare(case)
    prepared[key] = run
    start = time.perf_counter()
    for _ in range(case["repeats"]):
        run()
    print((time.perf_counter() - start) * 1000 / case["repeats"], flush=True)
