"""The worked values of the first lessons, as their cells print them."""

import re

import pytest
from test_lessons import numbers_after, run

PERCEPTRON = "01-the-perceptron"
MLP = "02-multi-layer-perceptrons"
FILTERS = "03-images-and-filters"


def printed(stem):
    return run(stem, "solved").printed()


def row(text, label):
    """The numbers of the line that begins with a label."""
    (line,) = [line for line in text.splitlines() if line.startswith(label)]
    return [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?(?:e[+-]\d+)?", line[len(label) :])]


def test_lesson_00_measures_what_a_shift_does_to_a_search_by_pixels():
    text = printed("00-why-deep-learning")
    assert row(text, "centred:")[0] > 2 * row(text, "moved:")[0]


def test_lesson_00_the_map_s_mean_is_the_score():
    text = printed("00-why-deep-learning")
    assert row(text, "means, then weights:") == row(text, "mean of the map:")


def test_lesson_01_softmax_and_sigmoid():
    text = printed(PERCEPTRON)
    assert "0.659  0.242  0.099" in text
    assert row(text, "softmax([2, 0])[0] =") == row(text, "sigmoid(2)         =") == [0.8808]
    assert row(text, "tanh(z):") == row(text, "2σ(2z) - 1:")


def test_lesson_01_slopes_far_out():
    text = printed(PERCEPTRON)
    assert "z = 10: sigmoid 0.000045," in text
    assert re.search(r"z = -10: sigmoid 0\.000045, tanh \S+, ReLU 0$", text, re.M)


def test_lesson_01_a_deep_sigmoid_network_does_not_learn_and_relu_does():
    text = printed(PERCEPTRON)
    losses = {name: row(text, f"{name:<7} loss after 60 epochs:") for name in ("sigmoid", "tanh", "relu")}
    assert [len(starts) for starts in losses.values()] == [3, 3, 3]
    assert min(losses["sigmoid"]) > 0.68
    assert max(losses["tanh"] + losses["relu"]) < 0.2


def test_lesson_02_counts_parameters():
    text = printed(MLP)
    assert row(text, "2-2-1:      ") == [9]
    assert row(text, "784-128-10: ") == [101770]


def test_lesson_02_one_step():
    text = printed(MLP)
    assert row(text, "dL/dw =") == [-0.0887]
    assert row(text, "new weight:") == [0.5887]
    chain, library, measured = (row(text, f"{label:<21}")[0] for label in ("by the chain rule:", "by the library:", "measured:"))
    assert chain == pytest.approx(library) == pytest.approx(measured, abs=1e-6)


def test_lesson_03_places_and_filters():
    text = printed(FILTERS)
    assert row(text, "place of [1, 2, 0] by the formula:") == row(text, "place of [1, 2, 0] by the array:  ") == [21]
    assert numbers_after(text, "the image, blurred, times 16:") == [[11, 14, 11], [6, 13, 14], [6, 12, 11]]
    assert numbers_after(text, "answers:  ") == [[-2, 0, -2], [2, -1, 0], [2, -1, -2]]
