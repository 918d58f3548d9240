"""Programs that run a notebook or a session with the kernel, each as its user starts it."""

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).resolve().parents[2]
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[()=>].?")


def write_notebook(path, *sources):
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    notebook.metadata.kernelspec = {
        "name": "two-kernels",
        "display_name": "TypeScript (Two Kernels)",
        "language": "typescript",
    }
    nbformat.write(notebook, path)
    return notebook


def run(*command, cwd):
    return subprocess.run([sys.executable, "-m", *command], cwd=cwd, capture_output=True, text=True, timeout=120)


def results(path):
    cells = nbformat.read(path, as_version=4).cells
    return [output.data["text/plain"] for cell in cells for output in cell.outputs if output.output_type == "execute_result"]


class Console:
    """`jupyter console` in a terminal of its own."""

    def __init__(self, folder):
        import pexpect

        # Without a terminal's answers about its cursor the console would wait two seconds for them.
        environment = {**os.environ, "PROMPT_TOOLKIT_NO_CPR": "1", "TERM": "xterm", "IPYTHONDIR": str(folder)}
        self.process = pexpect.spawn(
            sys.executable,
            ["-m", "jupyter", "console", "--kernel", "two-kernels"],
            cwd=str(folder),
            env=environment,
            dimensions=(40, 100),
            encoding="utf8",
        )
        self.seen = ""

    def until(self, text, seconds=60):
        """Wait for a text, behind all that was waited for before."""
        deadline = time.monotonic() + seconds
        while text not in self.seen:
            assert time.monotonic() < deadline, f"no {text!r} in {self.seen!r}"
            try:
                self.seen = ESCAPES.sub("", self.seen + self.process.read_nonblocking(10_000, timeout=1))
            except self.timeouts:
                continue
        before, self.seen = self.seen.split(text, 1)
        return before

    @property
    def timeouts(self):
        import pexpect

        return (pexpect.TIMEOUT,)

    def enter(self, line):
        self.process.send(f"{line}\r")


@pytest.mark.skipif(sys.platform == "win32", reason="pexpect needs a terminal of Unix")
def test_a_session_in_the_console(tmp_path):
    console = Console(tmp_path)
    console.until("TypeScript on Node")
    console.until("In [1]:")
    console.enter("function half(n: number) {")
    console.until("...:")
    # The console indents by what the kernel says.
    console.enter("return n / 2;")
    console.until("...:   return n / 2;")
    console.enter("}")
    console.until("In [2]:")
    console.process.send("hal\t")
    console.until("half")
    console.enter("(5)")
    console.until("Out[2]: 2.5")
    console.until("In [3]:")
    console.enter("half('x')")
    console.until("Argument of type 'string' is not assignable to parameter of type 'number'.")
    console.until("In [4]:")
    console.enter('import { input } from "two-kernels/kernel"; await input("Who? ")')
    console.until("Who? ")
    console.until("Who? ")
    console.enter("Ada")
    console.until("'Ada'")
    console.until("In [5]:")
    console.enter("console.log('loop' + 'ing'); while (true);")
    console.until("looping")
    console.process.sendintr()
    console.until("Interrupted: The cell was stopped.")
    console.until("In [6]:")
    console.enter("half(3)")
    console.until("1.5")
    console.until("In [7]:")
    console.process.sendeof()
    console.until("Do you really want to exit")
    console.enter("y")
    assert console.process.wait() == 0


def test_nbconvert_executes_a_notebook(tmp_path):
    write_notebook(tmp_path / "notebook.ipynb", "const half = (n: number): number => n / 2;", "half(5)")
    done = run("jupyter", "nbconvert", "--execute", "--to", "notebook", "--inplace", "notebook.ipynb", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert results(tmp_path / "notebook.ipynb") == ["2.5"]
    html = run("jupyter", "nbconvert", "--to", "html", "notebook.ipynb", cwd=tmp_path)
    assert html.returncode == 0, html.stderr
    # Highlighted: a keyword of TypeScript stands in an element of its own.
    assert '<span class="kd">const</span>' in (tmp_path / "notebook.html").read_text()


def test_nbconvert_ends_at_an_error_and_shows_it(tmp_path):
    write_notebook(tmp_path / "notebook.ipynb", "const wrong: number = 'text';")
    done = run("jupyter", "nbconvert", "--execute", "--to", "notebook", "notebook.ipynb", cwd=tmp_path)
    assert done.returncode != 0
    assert "Type 'string' is not assignable to type 'number'." in done.stderr


def test_papermill_executes_a_notebook(tmp_path):
    write_notebook(tmp_path / "in.ipynb", "const half = (n: number): number => n / 2;", "half(5)")
    done = run("papermill", "in.ipynb", "out.ipynb", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert results(tmp_path / "out.ipynb") == ["2.5"]


def test_papermill_says_that_it_knows_no_way_to_give_parameters(tmp_path):
    write_notebook(tmp_path / "in.ipynb", "1")
    done = run("papermill", "in.ipynb", "out.ipynb", "-p", "epochs", "3", cwd=tmp_path)
    assert done.returncode != 0
    assert "No parameter translator functions specified for kernel 'two-kernels'" in done.stderr


def test_papermill_gives_parameters_by_the_program_in_the_documentation(tmp_path):
    text = (ROOT / "docs" / "kernel.md").read_text()
    (program,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    parameters = {"epochs": 3, "name": "a \"quoted\" name", "rates": [0.1, 0.5], "deep": True, "seed": None}
    cells = ["let epochs = 1;", "console.log(epochs); JSON.stringify([epochs, name, rates, deep, seed])"]
    notebook = write_notebook(tmp_path / "in.ipynb", *cells)
    notebook.cells[0].metadata.tags = ["parameters"]
    nbformat.write(notebook, tmp_path / "in.ipynb")
    call = f"\nexecute('in.ipynb', 'out.ipynb', json.loads({json.dumps(parameters)!r}))\n"
    (tmp_path / "program.py").write_text(program + call)
    done = subprocess.run([sys.executable, "program.py"], cwd=tmp_path, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    (result,) = results(tmp_path / "out.ipynb")
    assert json.loads(result[1:-1].replace('\\\\"', '\\"')) == list(parameters.values())
