"""A notebook that is left open for a term: what thousands of cells leave behind."""

import time


def resident(kernel):
    """Megabytes of the kernel's processes, each by itself."""
    from test_survival import memory

    front = kernel.manager.provisioner.process.pid
    return sum(memory(pid) for pid in [front, *children(front)]) / 1e6


def children(pid):
    with open(f"/proc/{pid}/task/{pid}/children") as file:
        return [int(word) for word in file.read().split()]


def test_five_thousand_cells_leave_little_behind(fresh_kernel):
    kernel = fresh_kernel
    kernel.run("let total = 0; 0")
    at_rest = resident(kernel)
    for first in range(0, 5000, 250):
        ids = [
            kernel.client.execute(f"const value{n % 100} = {{ n: {n} }}; total += value{n % 100}.n; console.log({n}); total")
            for n in range(first, first + 250)
        ]
        for one in ids:
            cell = kernel.wait(one)
    assert cell.result == str(sum(range(5000)))
    time.sleep(2)
    after = resident(kernel)
    print(f"memory at rest {at_rest:.0f} MB, after 5,000 cells {after:.0f} MB")
    assert after < at_rest + 200
