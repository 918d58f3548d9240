"""The examples of the documentation that need a notebook, each run in one."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FENCE = re.compile(r"^```ts notebook\n(.*?)^```$", re.DOTALL | re.MULTILINE)
PROMISED = re.compile(r"// (\S.*)\n$")
DISPLAY_API = 'import { clearOutput, display, input, onComm, openComm, page, progress, updateDisplay } from "two-kernels/kernel";\n'


def examples():
    for path in (ROOT / "docs").glob("*.md"):
        for code in FENCE.findall(path.read_text()):
            yield pytest.param(code, id=f"{path.name}: {code.splitlines()[-1]}")
    for path in sorted((ROOT / "kernel" / "display").glob("*.ts")):
        text = re.sub(r"^ \* ?", "", path.read_text(), flags=re.MULTILINE)
        for code in FENCE.findall(text):
            yield pytest.param(DISPLAY_API + code, id=f"{path.name}: {code.splitlines()[0]}")


@pytest.mark.parametrize("code", list(examples()))
def test_an_example_runs_and_gives_what_it_promises(kernel, code):
    running = kernel.client.execute(code, allow_stdin=True)
    if "await input" in code:
        kernel.client.get_stdin_msg(timeout=60)
        kernel.client.input("Ada")
    cell = kernel.wait(running)
    assert cell.reply["status"] == "ok", cell.traceback
    promised = PROMISED.search(code)
    if promised is not None:
        assert cell.result.replace("'", '"') == promised[1]
