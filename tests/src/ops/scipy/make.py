"""Writes cases.json: what SciPy gives for small random images, which the tests compare with.

    python tests/src/ops/scipy/make.py
"""

import json
from pathlib import Path

import numpy as np
import scipy
from scipy import ndimage, signal

random = np.random.default_rng(1)
# scipy.ndimage's names for borders, and ours.
modes = {"constant": "zero", "nearest": "edge", "mirror": "reflect", "reflect": "symmetric", "wrap": "wrap"}
cases = []


def whole(*shape):
    return random.integers(-9, 10, shape).astype(float)


for size, taps in [((5, 5), (3, 3)), ((6, 9), (2, 3)), ((7, 4), (4, 1)), ((8, 8), (5, 5)), ((3, 10), (1, 4))]:
    image, filter = whole(*size), whole(*taps)
    for padding in ["valid", "full"]:
        for name, function in [("conv2d", signal.correlate2d), ("convolve2d", signal.convolve2d)]:
            result = function(image, filter, padding)
            cases.append({"call": name, "image": image.tolist(), "filter": filter.tolist(), "padding": padding, "result": result.tolist()})
    for mode, ours in modes.items():
        if taps[0] % 2 == 1 and taps[1] % 2 == 1:
            result = ndimage.correlate(image, filter, mode=mode)
            cases.append({"call": "pad2d", "image": image.tolist(), "filter": filter.tolist(), "mode": ours, "result": result.tolist()})

for size, pool in [((6, 6), 3), ((5, 8), 3), ((9, 7), 5)]:
    image, reach = whole(*size), pool // 2
    inside = (slice(reach, size[0] - reach), slice(reach, size[1] - reach))
    for name, function in [("maxPool2d", ndimage.maximum_filter), ("avgPool2d", ndimage.uniform_filter)]:
        for stride in [1, 2]:
            result = function(image, pool)[inside][::stride, ::stride]
            cases.append({"call": name, "image": image.tolist(), "poolSize": pool, "stride": stride, "result": result.tolist()})

target = Path(__file__).with_name("cases.json")
target.write_text(json.dumps({"scipy": scipy.__version__, "cases": cases}) + "\n")
