"""Answers of every odd kind, as students hand them to a check: each gets a sentence, none an error."""

import pytest


@pytest.fixture(scope="module")
def lesson(kernel):
    kernel.run('import { check } from "two-kernels";')
    return kernel


@pytest.mark.parametrize(
    ("call", "hint"),
    [
        ('check("04-formula", undefined)', "Give formulaAtCentre a value in the cell above"),
        ('check("04-formula", " 165 ")', "leave the quotation marks out"),
        ('check("04-formula", "one hundred")', "text, not a number"),
        ('check("04-formula", [[165]])', "take the number out of it"),
        ('check("04-formula", () => 165)', "call it, with parentheses"),
        ('check("04-formula", Promise.resolve(165))', "write await before it"),
        ('check("04-formula", { valueOf() { throw new Error("no"); } })', "an object, not a number"),
        ('check("01-range", "between 0 and 1")', 'Expected "a", "b", "c" or "d"'),
        ('check("04-whole-map", [[4, 3, 4]])', "expected an array of shape [3, 3], got an array of shape [1, 3]"),
        ('check("04-whole-map", [[4, 3, 4], [2, 4], [2, 3, 4]])', "ragged"),
        ('check("04-whole-map", "[[4, 3, 4], [2, 4, 3], [2, 3, 4]]")', "leave the quotation marks out"),
        ('check("04-both-ways", [1, 2])', "an object with a value for each of correlation, convolution"),
        ('check("04-both-ways", { corelation: [[1]] })', 'There is no blank "corelation" in ways'),
        ('check("04-conv2d", 3)', "to be a function"),
        ('check("04-conv2d", () => { throw new Error("one\\n    at two"); })', "throws an error: one."),
        ('check("04-conv2d", (image) => { while (image.length) {} })', "does not come to an end"),
        ('check("04-conv2d", async (image) => image)', "leave async out"),
        ('check("10-network", [{ type: "conv" }])', "filterSize should be a whole number"),
    ],
)
def test_an_odd_answer_gets_a_sentence(lesson, call, hint):
    text = lesson.run(call).result
    assert hint.lower() in text.lower()
    assert "\n" not in text


def test_a_check_before_its_answer_cell_says_which_name_is_missing_and_what_to_do(lesson):
    cell = lesson.run('check("04-formula", formulaAtCentre)')
    assert cell.error["evalue"] == "Cannot find name 'formulaAtCentre'."
    assert "If another cell declares it, run that cell first." in cell.traceback
    lesson.run("let formulaAtCentre: number | undefined;")
    assert "Not answered yet" in lesson.run('check("04-formula", formulaAtCentre)').result


def test_a_misspelt_id_names_the_nearest_and_shows_no_stack(lesson):
    cell = lesson.run('check("04-formla", 165)')
    assert '"04-formula"' in cell.error["evalue"]
    assert "node_modules" not in cell.traceback and "/src/" not in cell.traceback
