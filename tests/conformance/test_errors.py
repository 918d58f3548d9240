"""An error tells its name, its cause and the cell's own line."""

import nbformat
from nbclient import NotebookClient


def test_a_throwing_cell_names_its_own_line(kernel):
    cell = kernel.run("const a = 1;\nfunction inner() {\n  throw new RangeError('too far');\n}\ninner();")
    count = cell.reply["execution_count"]
    assert cell.error["ename"] == "RangeError"
    assert cell.error["evalue"] == "too far"
    assert f"cell {count}:3" in cell.traceback
    assert "throw new RangeError('too far');" in cell.traceback
    assert f"at inner (cell {count}:3:9)" in cell.traceback
    assert f"at cell {count}:5:1" in cell.traceback
    assert cell.reply["status"] == "error"
    assert cell.reply["ename"] == "RangeError"


def test_the_first_line_keeps_its_columns(kernel):
    cell = kernel.run("import 'node:fs'; let ok = 1; throw new Error('here')")
    assert f"cell {cell.reply['execution_count']}:1:37" in cell.traceback


def test_an_error_in_a_function_of_an_earlier_cell_names_that_cell(kernel):
    first = kernel.run("\nfunction thrower() { throw new Error('deep') }").reply["execution_count"]
    cell = kernel.run("thrower()")
    assert f"at thrower (cell {first}:2:" in cell.traceback
    assert f"at cell {first + 1}:1:1" in cell.traceback


def test_lines_stay_right_where_typescript_compiles(kernel):
    cell = kernel.run("enum E { A }\n\nclass K { constructor(private p: number) {} }\nthrow new Error('four')")
    assert f"cell {cell.reply['execution_count']}:4" in cell.traceback


def test_an_error_after_an_await_names_its_line(kernel):
    cell = kernel.run("await new Promise((done) => setTimeout(done, 5));\n\nthrow new Error('later')")
    assert f"cell {cell.reply['execution_count']}:3" in cell.traceback


def test_a_type_error_names_both_types_and_underlines_the_place(kernel):
    cell = kernel.run("let fine = 1;\nconst wrong: number = 'text';")
    assert cell.error["ename"] == "TypeCheckError"
    assert "'string'" in cell.error["evalue"] and "'number'" in cell.error["evalue"]
    lines = cell.traceback.split("\n")
    (at,) = [i for i, line in enumerate(lines) if "const wrong" in line]
    marked = lines[at + 1].index("^") - lines[at].index("const wrong")
    assert marked == len("const ") and "^^^^^" in lines[at + 1]


def test_a_name_from_a_cell_that_was_skipped_says_what_to_do(kernel):
    cell = kernel.run("declaredInASkippedCell + 1;")
    assert "Cannot find name 'declaredInASkippedCell'" in cell.error["evalue"]
    assert cell.traceback.endswith("run that cell first.")


def test_a_cell_with_a_type_error_does_not_run(kernel):
    kernel.run("let untouched = 1")
    kernel.run("untouched = 2; const bad: string = 3;")
    assert kernel.run("untouched").result == "1"


def test_a_syntax_error_is_one(kernel):
    cell = kernel.run("let x = ;")
    assert cell.error["ename"] == "SyntaxError"
    assert f"cell {cell.reply['execution_count']}:1" in cell.traceback


def test_a_rejection_that_nobody_handles_fails_its_cell(kernel):
    cell = kernel.run("Promise.reject(new Error('unheard')); 1")
    assert cell.error["evalue"] == "unheard"
    assert cell.reply["status"] == "error"
    assert kernel.run("'goes on'").result == "'goes on'"


def test_an_error_in_a_timer_fails_its_cell(kernel):
    cell = kernel.run(
        "setTimeout(() => { throw new Error('in a timer') }, 5);\n"
        "await new Promise((done) => setTimeout(done, 100));"
    )
    assert cell.error["evalue"] == "in a timer"


def test_a_cause_is_told(kernel):
    cell = kernel.run("throw new Error('outer', { cause: new TypeError('inner') })")
    assert "caused by" in cell.traceback and "TypeError: inner" in cell.traceback


def test_calls_inside_packages_are_folded(kernel):
    cell = kernel.run("import { readFileSync } from 'node:fs';\nreadFileSync('/not/there');")
    assert "inside Node" in cell.traceback
    assert "node:internal" not in cell.traceback


def test_an_import_that_fails_names_its_line(kernel):
    cell = kernel.run("let before = 1;\n// @ts-ignore\nimport missing from 'no-such-package';")
    assert "no-such-package" in cell.error["evalue"]
    assert f"cell {cell.reply['execution_count']}:3" in cell.traceback


def test_a_thrown_value_that_is_no_error_is_shown(kernel):
    assert kernel.run("throw { odd: 1 }").error["evalue"] == "{ odd: 1 }"


def test_a_saved_notebook_holds_the_error_and_its_line(tmp_path):
    cell = nbformat.v4.new_code_cell("let one = 1;\nthrow new Error('saved');")
    notebook = nbformat.v4.new_notebook(cells=[cell])
    NotebookClient(notebook, kernel_name="two-kernels", allow_errors=True).execute(cwd=str(tmp_path))
    nbformat.write(notebook, tmp_path / "run.ipynb")
    (output,) = nbformat.read(tmp_path / "run.ipynb", as_version=4).cells[0].outputs
    assert output.output_type == "error"
    assert (output.ename, output.evalue) == ("Error", "saved")
    assert "cell 1:2" in "".join(output.traceback)
