"""The language: names that live from cell to cell, and the syntax of modules."""

import pytest


def test_functions_see_what_later_cells_assign(kernel):
    kernel.run("let n = 0; function inc() { n++ }")
    assert kernel.run("n = 10; inc(); n").result == "11"


@pytest.mark.parametrize("first", ["let x = 1", "const x = 1", "var x = 1", "function x() {}", "class x {}"])
@pytest.mark.parametrize(
    "second", ["let x = 2; typeof x", "const x = 2; typeof x", "var x = 2; typeof x", "function x() {}; typeof x"]
)
def test_a_name_can_be_declared_again(kernel, first, second):
    kernel.run(first)
    expected = "'function'" if "function x" in second else "'number'"
    assert kernel.run(second).result == expected


def test_a_cell_can_be_run_twice(kernel):
    code = "const once = 1; class C {} function f() { return once } for (var i = 0; i < 2; i++); f() + i"
    assert [kernel.run(code).result for _ in range(2)] == ["3", "3"]


def test_a_function_can_be_called_above_its_declaration(kernel):
    assert kernel.run("above();\nfunction above() { return 'called' }\nabove()").result == "'called'"


def test_top_level_await_and_for_await(kernel):
    kernel.run("async function* three() { yield 1; yield 2; yield 3 }")
    assert kernel.run("let sum = await 0; for await (const v of three()) sum += v; sum").result == "6"


def test_enums_and_parameter_properties(kernel):
    kernel.run("enum Colour { Red, Blue }\nclass Point { constructor(readonly x: number) {} }")
    assert kernel.run("[Colour.Blue, new Point(4).x]").result == "[ 1, 4 ]"


def test_generics_and_type_only_syntax_leave_no_trace(kernel):
    code = "interface Box<T> { value: T }\nconst open = <T,>(box: Box<T>): T => box.value;\nopen<number>({ value: 3 })"
    assert kernel.run(code).result == "3"


def test_type_arguments_are_no_comparison(kernel):
    """As JavaScript, `same < string > ("x")` compares twice."""
    kernel.run("const same = <T,>(x: T): T => x;")
    assert kernel.run('same<string>("x")').result == "'x'"
    assert kernel.run('same<\n  string\n>\n("x")').result == "'x'"


def test_imports_of_every_form(kernel):
    code = (
        "import path, { join as j } from 'node:path';\n"
        "import * as os from 'node:os';\n"
        "const { sep } = await import('node:path');\n"
        "[j('a', 'b'), path.basename('/x/y'), typeof os.cpus, sep]"
    )
    assert kernel.run(code).result == "[ 'a/b', 'y', 'function', '/' ]"


def test_exports_are_ignored(kernel):
    assert kernel.run("export const visible = 8; visible").result == "8"
    assert kernel.run("visible").result == "8"


def test_the_library_is_found_from_a_folder_that_has_none(tmp_path):
    from client import Kernel

    with Kernel(tmp_path) as kernel:
        cell = kernel.run('import { outputSize } from "two-kernels"; outputSize(5, 3)')
        assert cell.result == "3"
        assert kernel.run("const wrong: string = outputSize(5, 3)").error["ename"] == "TypeCheckError"
