"""Figures of bad or extreme input: a picture with a sentence, or an error that says what was wrong; never nothing."""

import pytest

LINE = "linePlot([{ name: 'a', x: %s, y: %s }])"
IMPORT = 'import { featureMapPlot, fromData, imagePlot, linePlot, lossCurve } from "two-kernels";'
SQUARE = "fromData(new Float32Array(%d).map((_, i) => i %% 7), [%s])"

PICTURES = {
    "one point": (LINE % ("[1]", "[2]"), "a"),
    "a loss that is not a number": (
        "lossCurve({ epochs: [{ epoch: 1, loss: 2, accuracy: 0.1, seconds: 1 },"
        " { epoch: 2, loss: NaN, accuracy: 0.1, seconds: 1 }], seconds: 2 })",
        "epoch 2",
    ),
    "4,096 maps": (f"featureMapPlot({SQUARE % (4096 * 16, '4, 4, 4096')})", "4,096 feature maps"),
    "ten megapixels": (f"imagePlot({SQUARE % (10_000_000, '2500, 4000')})", "2500 by 4000"),
    "a label that is a script": (
        "linePlot([{ name: 'a', x: [0, 1], y: [1, 0] }], { title: '<script>document.title = 1</script>' })",
        "<script>",
    ),
}

ERRORS = {
    "NaN in an image": ("imagePlot([[1, NaN]])", "NaN"),
    "Infinity in an image": ("imagePlot([[1, Infinity]])", "Infinity"),
    "no data": ("linePlot([])", "linePlot: "),
    "no points": (LINE % ("[]", "[]"), "linePlot: "),
    "no epoch": ("lossCurve({ epochs: [], seconds: 0 })", "at least one epoch"),
    "an empty image": ("imagePlot([])", "imagePlot: "),
}


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture(kernel, name):
    code, sentence = PICTURES[name]
    (shown,) = kernel.run(f"{IMPORT}\n{code}").contents("execute_result")
    assert shown["data"]["image/png"].startswith("iVBOR")
    assert sentence in shown["data"]["text/plain"]
    assert shown["metadata"]["image/png"]["alt"] == shown["data"]["text/plain"]


@pytest.mark.parametrize("name", ERRORS)
def test_an_error_that_explains(kernel, name):
    code, words = ERRORS[name]
    error = kernel.run(f"{IMPORT}\n{code}").error
    assert words in error["evalue"]


def test_a_disposed_tensor(kernel):
    code = 'import { imagePlot } from "two-kernels"; import { tf } from "two-kernels/node"; const t = tf.ones([2, 2]);'
    shown = kernel.run(f"{code} t.dispose(); t").contents("execute_result")
    assert "disposed" in shown[0]["data"]["text/plain"]


def test_a_figure_of_a_tensor_says_what_to_give_in_its_place(kernel):
    code = 'import { imagePlot } from "two-kernels"; import { tf } from "two-kernels/node"; const u = tf.ones([2, 2]) as any;'
    assert "got a tensor, whose numbers await tensor.array() gives" in kernel.run(f"{code} imagePlot(u)").error["evalue"]
    gone = kernel.run("u.dispose(); imagePlot(u)").error
    assert "got a tensor that has been disposed" in gone["evalue"]


def test_numbers_that_are_none_in_a_value(kernel):
    code = 'import { fromData } from "two-kernels"; fromData(new Float32Array([NaN, Infinity, 1]), [3])'
    assert "NaN, Infinity" in kernel.run(code).result
    assert "(empty)" in kernel.run("fromData(new Float32Array(0), [0])").result


def test_labels_of_controls_that_are_scripts(kernel):
    code = 'import { choice, interact } from "two-kernels/kernel"; await interact({ "<script>": choice("<b>") }, (a) => a);'
    view, answer = kernel.run(code).contents("display_data")
    assert view["data"]["text/plain"] == "Controls: <script>. They work where the cell has been run."
    assert "text/html" not in {**view["data"], **answer["data"]}
