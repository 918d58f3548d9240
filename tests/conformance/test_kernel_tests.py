"""The tests that Jupyter publishes for every kernel: all twelve, none skipped."""

import jupyter_kernel_test

IMPORT = 'import { clearOutput, display, page } from "two-kernels/kernel";\n'


class TwoKernelsTests(jupyter_kernel_test.KernelTests):
    kernel_name = "two-kernels"
    language_name = "typescript"
    file_extension = ".ts"
    code_hello_world = "console.log('hello, world')"
    code_stderr = "console.error('oh no')"
    completion_samples = [
        {"text": "Math.flo", "matches": ["floor"]},
        {"text": "Number.isSafe", "matches": ["isSafeInteger"]},
    ]
    complete_code_samples = ["1", "const a = [1, 2]", "for (const x of [1]) { x }", "await 1"]
    incomplete_code_samples = ["const f = () => {", "foo(1,"]
    invalid_code_samples = ["let x = ;", "1 +* 2"]
    code_page_something = IMPORT + "page('A page of text')"
    code_generate_error = "throw new Error('made')"
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": "'a' + 'b'", "result": "'ab'"},
        {"code": "[1, 2, 3].map((x) => x * x)", "result": "[ 1, 4, 9 ]"},
        {"code": "({ [Symbol.for('Jupyter.display')]: () => ({ 'text/html': '<b>1</b>' }) })", "mime": "text/html"},
    ]
    code_display_data = [
        {"code": IMPORT + "display(new Map([[1, 2]]));", "mime": "text/plain"},
        {
            "code": IMPORT + "display({ [Symbol.for('Jupyter.display')]: () => ({ 'text/html': '<b>1</b>' }) });",
            "mime": "text/html",
        },
    ]
    code_history_pattern = "6 ?*7*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "parseInt"
    code_clear_output = IMPORT + "clearOutput();"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # The tests allow a cell 15 seconds, and the first may have to wait longer on a machine with other work.
        cls.kc.execute("1", reply=True, timeout=120)


class WelcomeTests(jupyter_kernel_test.IopubWelcomeTests):
    kernel_name = "two-kernels"
    support_iopub_welcome = True


# Imported as modules, the base classes would be collected too, and run against another kernel.
del jupyter_kernel_test
