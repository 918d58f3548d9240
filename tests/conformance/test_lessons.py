"""Every lesson runs from top to bottom in the kernel, as students get it and with its solutions in."""

import json
import os
import re
import subprocess
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parents[2]
LESSONS = sorted(path.stem for path in (ROOT / "notebooks").glob("[0-9]*.ipynb"))
PLOTLY = "application/vnd.plotly.v1+json"
LEAST_ACCURACY = 0.965
MOST_BYTES = 100_000


@dataclass(frozen=True)
class Run:
    """A notebook after it was executed."""

    notebook: nbformat.NotebookNode
    seconds: float

    def outputs(self):
        return [output for cell in self.notebook.cells for output in cell.get("outputs", [])]

    def printed(self):
        return "".join(output.text for output in self.outputs() if output.output_type == "stream")

    def bundles(self):
        return [output.data for output in self.outputs() if "data" in output]

    def checks(self):
        """What each exercise's check shows."""
        return [output.data for cell in self.notebook.cells if cell.id.endswith("-check") for output in cell.outputs]


@cache
def run(stem, variant, backend=None):
    """Builds and executes one notebook, on the best backend if none is named; each is executed once, whatever the number of tests."""
    build = ["node", "--import", "tsx", "lessons/build/main.ts"]
    solved = ["--solved"] if variant == "solved" else []
    with TemporaryDirectory() as folder:
        subprocess.run([*build, *solved, "--out", folder], cwd=ROOT, check=True)
        notebook = nbformat.read(Path(folder) / f"{stem}.ipynb", as_version=4)
    client = NotebookClient(
        notebook,
        kernel_name="two-kernels",
        timeout=300,
        allow_errors=True,
        resources={"metadata": {"path": str(ROOT / "notebooks")}},
    )
    start = time.monotonic()
    environment = {"TWO_KERNELS_BACKEND": backend} if backend else {}
    notebook = client.execute(env={**os.environ, **environment})
    return Run(notebook, time.monotonic() - start)


@pytest.fixture(params=LESSONS)
def stem(request):
    return request.param


@pytest.fixture(params=["stub", "solved"])
def variant(request):
    return request.param


def test_no_cell_fails_or_writes_to_stderr(stem, variant):
    for output in run(stem, variant).outputs():
        assert output.output_type != "error", "\n".join(output.traceback)
        assert output.get("name") != "stderr", output.text


def test_every_code_cell_was_executed(stem, variant):
    counts = [cell.execution_count for cell in run(stem, variant).notebook.cells if cell.cell_type == "code"]
    assert counts == list(range(1, len(counts) + 1))


def test_no_output_takes_more_than_100_kilobytes(stem, variant):
    for cell in run(stem, variant).notebook.cells:
        for output in cell.get("outputs", []):
            assert len(json.dumps(output)) <= MOST_BYTES, f"{cell.id}: {cell.source}"


def test_every_figure_has_a_png_and_a_sentence(stem, variant):
    figures = [bundle for bundle in run(stem, variant).bundles() if PLOTLY in bundle]
    assert figures
    for figure in figures:
        assert figure[PLOTLY]["data"]
        assert figure["image/png"].startswith("iVBORw0KGgo")
        assert re.search(r"\w+ \w+ \w+", figure["text/plain"])


def test_every_check_knows_the_solution_from_the_stub(stem, variant):
    checks = run(stem, variant).checks()
    expected = "✓ Right" if variant == "solved" else "○ Not answered yet"
    assert checks
    for result in checks:
        assert result["text/plain"].startswith(expected)
        assert expected in result["text/html"]


def test_the_summary_counts_what_the_checks_found(stem, variant):
    (summary,) = [bundle["text/plain"] for bundle in run(stem, variant).bundles() if "attempts: " in bundle["text/plain"]]
    earned, possible = map(int, re.search(r"(\d+) of (\d+) points$", summary).groups())
    assert possible > 0
    assert earned == sum("✓ right" in line and int(line.split()[-1]) for line in summary.splitlines())
    assert (earned > 0) == (variant == "solved")


def numbers_after(text, label):
    """The integers of the array that is printed after a label."""
    array = re.search(re.escape(label) + r"[^\[]*(\[\s*\[.*?\]\s*\])", text, re.DOTALL)
    assert array, f"{label} is not printed in:\n{text}"
    return [[int(n) for n in re.findall(r"-?\d+", row)] for row in re.findall(r"\[([^\[\]]*)\]", array[1])]


def test_lesson_04_computes_both_conventions(variant):
    printed = run("04-convolution-by-hand", variant).printed()
    correlation = [[26, 35, 34], [20, 34, 33], [26, 31, 22]]
    convolution = [[34, 35, 26], [20, 36, 37], [14, 29, 38]]
    assert numbers_after(printed, "cross-correlation:") == correlation
    assert numbers_after(printed, "convolution:  ") == convolution
    assert numbers_after(printed, "TensorFlow's conv2d:") == correlation


def test_lesson_04_computes_the_decks_feature_map(variant):
    lesson = run("04-convolution-by-hand", variant)
    for label in ("our loops:", "the library:"):
        assert numbers_after(lesson.printed(), label) == [[4, 3, 4], [2, 4, 3], [2, 3, 4]]
    results = [bundle["text/plain"] for bundle in lesson.bundles()]
    maps = [numbers_after(text, "") for text in results if re.search(r"\[\s*\[", text)]
    same = [[2, 2, 3, 1, 1], [1, 4, 3, 4, 1], [1, 2, 4, 3, 3], [1, 2, 3, 4, 1], [0, 2, 2, 1, 1]]
    assert maps.count(same) == 1


def test_lesson_07_counts_5258_parameters(variant):
    assert "the model says 5258" in run("07-a-typical-cnn", variant).printed()


def test_lesson_07_learns_to_read_digits(variant):
    printed = run("07-a-typical-cnn", variant).printed()
    accuracy = float(re.search(r"accuracy: ([\d.]+) %", printed)[1]) / 100
    assert accuracy >= LEAST_ACCURACY
    wrong = int(re.search(r"(\d+) of 2000 digits are wrong", printed)[1])
    assert abs(1 - wrong / 2000 - accuracy) < 1e-4


def test_lesson_07_shows_one_live_curve_that_ends_done(variant):
    figures = [bundle[PLOTLY] for bundle in run("07-a-typical-cnn", variant).bundles() if PLOTLY in bundle]
    titles = [figure["layout"].get("title", {}).get("text", "") for figure in figures]
    live = [figure for figure, title in zip(figures, titles) if title.startswith("epoch ")]
    assert len(live) == 1
    assert live[0]["layout"]["title"]["text"] == "epoch 6 of 6, done"
    assert all(len(trace["x"]) == 6 for trace in live[0]["data"])
