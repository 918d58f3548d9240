"""The kernel without the lessons: the package, installed in an empty folder, runs a notebook there."""

import subprocess
from pathlib import Path

import nbformat
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client import AsyncKernelManager
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parents[2]


def run(*command, cwd):
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=900)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_packed_package_runs_a_notebook_elsewhere(tmp_path):
    run("npm", "pack", "--ignore-scripts", "--pack-destination", str(tmp_path), cwd=ROOT)
    (tarball,) = tmp_path.glob("two-kernels-*.tgz")
    run("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", str(tarball), cwd=tmp_path)
    run("npx", "two-kernels", "install", "--prefix", str(tmp_path), cwd=tmp_path)
    cells = [
        "const half = (n: number): number => n / 2;\nhalf(5)",
        "const wrong: string = half(1);",
        "import { display } from 'two-kernels/kernel'; const shown = display('shown');",
    ]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code) for code in cells])
    specs = KernelSpecManager(kernel_dirs=[str(tmp_path / "share" / "jupyter" / "kernels")])
    manager = AsyncKernelManager(kernel_name="two-kernels", kernel_spec_manager=specs)
    assert str(tmp_path) in specs.get_kernel_spec("two-kernels").argv[1]
    NotebookClient(notebook, km=manager, allow_errors=True).execute(cwd=str(tmp_path))
    first, second, third = (cell.outputs[0] for cell in notebook.cells)
    assert first.data["text/plain"] == "2.5"
    assert second.ename == "TypeCheckError"
    assert third.data["text/plain"] == "shown"
