"""The lessons that compute with tfjs, on a machine without TensorFlow: on WebAssembly."""

import re

import pytest
from test_lessons import LEAST_ACCURACY, ROOT, run

USERS = sorted(
    path.stem for path in (ROOT / "lessons").glob("[0-9]*.ts") if "two-kernels/node" in path.read_text()
)


@pytest.fixture(params=USERS)
def stem(request):
    return request.param


def test_there_are_lessons_that_train():
    assert {"02-multi-layer-perceptrons", "07-a-typical-cnn", "09-what-the-layers-see", "10-capstone"} <= set(USERS)


def test_no_cell_fails(stem):
    for output in run(stem, "solved", "wasm").outputs():
        assert output.output_type != "error", "\n".join(output.traceback)


def test_every_solution_is_right(stem):
    results = run(stem, "solved", "wasm").checks()
    assert results
    for result in results:
        assert result["text/plain"].startswith("✓ Right")


def test_lesson_07_says_that_it_is_webassembly_and_learns_as_well():
    printed = run("07-a-typical-cnn", "solved", "wasm").printed()
    assert "wasm" in printed or "WebAssembly" in printed
    assert float(re.search(r"accuracy: ([\d.]+) %", printed)[1]) / 100 >= LEAST_ACCURACY


def test_lesson_10_s_networks_reach_95_percent():
    printed = run("10-capstone", "solved", "wasm").printed()
    accuracies = [float(percent) for percent in re.findall(r"accuracy on new digits: ([\d.]+) %", printed)]
    assert len(accuracies) == 2
    assert min(accuracies) >= 95
