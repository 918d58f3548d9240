"""Runs notebooks in our kernel, one after another, and writes what came of each as one line of JSON."""

import json
import sys
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError

SECONDS_PER_CELL = 300


def faults_of(cell):
    """What a reader of the solved lesson must not see in a cell's outputs."""
    for output in cell.get("outputs", []):
        if output.output_type == "error":
            yield f"{cell.id}: {output.ename}: {output.evalue}"
        elif output.get("name") == "stderr":
            yield f"{cell.id}: writes to stderr: {output.text.strip()[:200]}"
        elif cell.id.endswith("-check"):
            text = output.get("data", {}).get("text/plain", "")
            if not text.startswith("✓ Right"):
                yield f"{cell.id}: the solution is not found right: {text[:200]}"


def largest_output(cells):
    sizes = [(len(json.dumps(output)), cell.id) for cell in cells for output in cell.get("outputs", [])]
    bytes_, cell = max(sizes, default=(0, ""))
    return {"bytes": bytes_, "cell": cell}


def execute(path, folder):
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook,
        kernel_name="two-kernels",
        timeout=SECONDS_PER_CELL,
        allow_errors=True,
        resources={"metadata": {"path": folder}},
    )
    start = time.monotonic()
    faults = []
    try:
        client.execute()
    except (CellTimeoutError, DeadKernelError) as error:
        faults.append(str(error).strip().splitlines()[0])
    faults += [fault for cell in notebook.cells for fault in faults_of(cell)]
    return {
        "lesson": Path(path).stem,
        "cells": sum(cell.cell_type == "code" for cell in notebook.cells),
        "seconds": time.monotonic() - start,
        "largest": largest_output(notebook.cells),
        "faults": faults,
    }


if __name__ == "__main__":
    working_folder, *paths = sys.argv[1:]
    for path in paths:
        print(json.dumps(execute(path, working_folder)), flush=True)
