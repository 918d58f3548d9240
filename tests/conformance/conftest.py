"""A kernel, started the way Jupyter starts it and driven by Jupyter's own client."""

import pytest

from client import Kernel


@pytest.fixture(scope="module")
def kernel():
    with Kernel() as running:
        yield running


@pytest.fixture
def fresh_kernel():
    with Kernel() as running:
        yield running
