"""`two-kernels install` and what the kernel does with the options that it writes."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from jupyter_client import KernelManager
from jupyter_client.kernelspec import KernelSpecManager

from client import Kernel

COMMAND = Path(__file__).resolve().parents[2] / "dist" / "kernel" / "cli" / "main.js"


def command(*args, **environment):
    return subprocess.run(
        ["node", str(COMMAND), *args], capture_output=True, text=True, timeout=120, env={**os.environ, **environment}
    )


class Installed(Kernel):
    """A kernel under a name and in a place of its own."""

    def __init__(self, prefix, name):
        super().__init__()
        specs = KernelSpecManager(kernel_dirs=[str(prefix / "share" / "jupyter" / "kernels")])
        self.manager = KernelManager(kernel_name=name, kernel_spec_manager=specs)


def spec_at(folder):
    return json.loads((folder / "kernel.json").read_text())


def test_install_and_uninstall_below_a_prefix(tmp_path):
    folder = tmp_path / "share" / "jupyter" / "kernels" / "two-kernels"
    assert command("install", "--prefix", str(tmp_path)).returncode == 0
    assert spec_at(folder)["display_name"] == "TypeScript (Two Kernels)"
    assert spec_at(folder)["language"] == "typescript"
    extension = tmp_path / "share" / "jupyter" / "labextensions" / "two-kernels"
    entry = json.loads((extension / "package.json").read_text())["jupyterlab"]["_build"]["load"]
    assert (extension / entry).exists()
    assert command("uninstall", "--prefix", str(tmp_path)).returncode == 0
    assert not folder.exists() and not extension.exists()
    again = command("uninstall", "--prefix", str(tmp_path))
    assert again.returncode == 2 and "There is no kernel" in again.stderr


def test_install_for_the_user(tmp_path):
    assert command("install", "--user", JUPYTER_DATA_DIR=str(tmp_path)).returncode == 0
    assert (tmp_path / "kernels" / "two-kernels" / "kernel.json").exists()


def test_install_in_the_python_environment(tmp_path):
    python = tmp_path / "bin" / "python3"
    python.parent.mkdir()
    python.write_text(f"#!/bin/sh\necho {tmp_path}\n")
    python.chmod(0o755)
    path = f"{python.parent}:{os.environ['PATH']}"
    assert command("install", "--sys-prefix", PATH=path).returncode == 0
    assert (tmp_path / "share" / "jupyter" / "kernels" / "two-kernels" / "kernel.json").exists()


def test_another_kernel_of_that_name_is_left_alone(tmp_path):
    folder = tmp_path / "share" / "jupyter" / "kernels" / "tslab"
    folder.mkdir(parents=True)
    (folder / "kernel.json").write_text('{"argv": ["tslab"]}')
    refused = command("install", "--prefix", str(tmp_path), "--name", "tslab")
    assert refused.returncode == 2 and "belongs to another kernel" in refused.stderr
    assert spec_at(folder) == {"argv": ["tslab"]}


@pytest.mark.parametrize("args", [("install", "--name", "a/b"), ("install", "--types=some"), ("install", "--max-output-mb=much"), ("install", "--max-outputs=0"), ("instal",), ("install", "--user", "--prefix", "x")])
def test_what_is_wrong_is_said_in_one_line(args):
    refused = command(*args)
    assert refused.returncode == 2
    assert refused.stderr.startswith("two-kernels: ") and len(refused.stderr.strip().split("\n")) == 1


def test_types_off_runs_what_has_type_errors_and_still_completes(tmp_path):
    command("install", "--prefix", str(tmp_path), "--name", "unchecked", "--types=off")
    with Installed(tmp_path, "unchecked") as kernel:
        assert kernel.run("const text: number = 'text'; const known = { height: 1 }; text").result == "'text'"
        cell = kernel.run("let x = ;")
        assert cell.error["ename"] == "SyntaxError"
        reply = kernel.reply(kernel.client.complete("known.", 6))["content"]
        assert "height" in reply["matches"]
        kernel.run("const later = { width: 1 }")
        assert kernel.reply(kernel.client.complete("later.w", 7))["content"]["matches"] == ["width"]


def test_a_kernel_called_tslab_checks_as_tslab_did(tmp_path):
    command("install", "--prefix", str(tmp_path), "--name", "tslab")
    with Installed(tmp_path, "tslab") as kernel:
        assert kernel.run("let text: string = null; const twice = (x) => 2 * x; twice(2)").result == "4"
        assert kernel.run("let wrong: string = 1").error["ename"] == "TypeCheckError"


def test_the_limits_of_output_can_be_chosen(tmp_path):
    command("install", "--prefix", str(tmp_path), "--name", "terse", "--max-output-mb=0.001", "--max-outputs=3")
    with Installed(tmp_path, "terse") as kernel:
        cell = kernel.run("console.log('x'.repeat(5000))")
        assert len(cell.stream("stdout")) == 1000
        assert "cut here, after 0.001 MB" in cell.stream("stderr")
        cell = kernel.run('import { display } from "two-kernels/kernel"; for (const n of [1, 2, 3, 4]) display(n);')
        assert len(cell.contents("display_data")) == 3
