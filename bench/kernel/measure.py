"""Measures kernels in turn by Jupyter's own client; prints one figure a line, as JSON."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from queue import Empty

import zmq
from jupyter_client import KernelManager
from jupyter_client.kernelspec import KernelSpec

ROUNDS, CELLS = int(sys.argv[1]), int(sys.argv[2])
KERNELS = json.loads(sys.argv[3])
OURS = [name for name in KERNELS if name.startswith("ours")]
TF = {"ours": '"two-kernels/node"', "ours, no types": '"two-kernels/node"', "tslab": '"@tensorflow/tfjs-node"'}
PAGE = os.sysconf("SC_PAGE_SIZE")


def say(row, kernel, value):
    print(json.dumps({"row": row, "kernel": kernel, "value": value}), flush=True)


def mappings(pid):
    """What a process has mapped: the place in a file, kB in memory, and kB of those that are its own."""
    try:
        lines = open(f"/proc/{pid}/smaps").read().splitlines()
    except FileNotFoundError:
        return  # It has just ended.
    for line in lines:
        first, *rest = line.split()
        if not first.endswith(":"):
            place = tuple(rest[1:4])
        elif first == "Rss:":
            resident = int(rest[0])
        elif first == "Anonymous:":
            yield place, resident, int(rest[0])


class Kernel:
    def __init__(self, name):
        spec = KERNELS[name]
        self.name = name
        self.python = spec["language"] == "python"
        self.manager = KernelManager()
        self.manager._kernel_spec = KernelSpec(
            argv=spec["argv"], display_name=name, language=spec["language"], interrupt_mode=spec["interrupt"]
        )
        self.started = time.perf_counter()
        # What a shell of this machine sets for other programs is not for those that are measured.
        self.manager.start_kernel(stderr=subprocess.DEVNULL)
        self.client = self.manager.client()
        self.client.start_channels()
        self.info = self._until_info()

    def subscribe(self):
        """Wait until output arrives here: what is published before a subscription is lost."""
        while True:
            self.client.kernel_info()
            try:
                self.client.get_iopub_msg(timeout=0.5)
                return self
            except Empty:
                continue

    def _until_info(self):
        # A request that is sent before the kernel listens waits in ZeroMQ's queue.
        asked = self.client.kernel_info()
        self._shell(asked, 120)
        return 1000 * (time.perf_counter() - self.started)

    def _shell(self, asked, timeout=60):
        while True:
            reply = self.client.get_shell_msg(timeout=timeout)
            if reply["parent_header"].get("msg_id") == asked:
                return reply

    def run(self, code, timeout=120):
        """Milliseconds to idle, and the text of the result."""
        start = time.perf_counter()
        asked = self.client.execute(code)
        text = self._until_idle(asked, timeout)
        took = 1000 * (time.perf_counter() - start)
        self._shell(asked)
        return took, text

    def _until_idle(self, asked, timeout):
        text = ""
        end = time.monotonic() + timeout
        while True:
            message = self.client.get_iopub_msg(timeout=max(0.01, end - time.monotonic()))
            if message["parent_header"].get("msg_id") != asked:
                continue
            content = message["content"]
            text += content.get("text", "") + content.get("data", {}).get("text/plain", "")
            text += content.get("ename", "")
            if content.get("execution_state") == "idle":
                return text

    def complete(self, code):
        start = time.perf_counter()
        self._shell(self.client.complete(code))
        return 1000 * (time.perf_counter() - start)

    def control(self, kind):
        request = self.client.session.msg(kind, {})
        start = time.perf_counter()
        self.client.control_channel.send(request)
        while True:
            reply = self.client.get_control_msg(timeout=20)
            if reply["parent_header"]["msg_id"] == request["header"]["msg_id"]:
                return 1000 * (time.perf_counter() - start)

    def heartbeat(self):
        socket = zmq.Context.instance().socket(zmq.REQ)
        socket.linger = 0
        socket.connect(f"tcp://127.0.0.1:{self.manager.hb_port}")
        start = time.perf_counter()
        socket.send(b"beat")
        answered = socket.poll(20_000)
        took = 1000 * (time.perf_counter() - start)
        socket.close()
        return took if answered else "none"

    def interrupt(self):
        if self.manager.kernel_spec.interrupt_mode == "message":
            self.client.control_channel.send(self.client.session.msg("interrupt_request", {}))
        else:
            os.kill(self.pid, signal.SIGINT)

    @property
    def pid(self):
        return self.manager.provisioner.process.pid

    def family(self):
        """The process and all below it."""
        below = subprocess.run(["ps", "-e", "-o", "pid=,ppid="], capture_output=True, text=True).stdout
        rows = [tuple(map(int, line.split())) for line in below.splitlines()]
        family = {self.pid}
        while True:
            grown = family | {pid for pid, parent in rows if parent in family}
            if grown == family:
                return family
            family = grown

    def say_memory(self, row):
        """Megabytes of all processes: with the pages of files that they share counted once, and each by itself."""
        own, apart, files = 0, 0, {}
        for pid in self.family():
            for place, resident, anonymous in mappings(pid):
                own += anonymous
                apart += resident
                files[place] = max(files.get(place, 0), resident - anonymous)
        say(row, self.name, (own + sum(files.values())) / 1024)
        say(f"{row}, apart", self.name, apart / 1024)

    def end(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


def measure_start():
    for _ in range(ROUNDS):
        for name in KERNELS:
            kernel = Kernel(name)
            kernel._shell(kernel.client.execute("1 + 1"), 120)
            say("first", name, 1000 * (time.perf_counter() - kernel.started))
            say("info", name, kernel.info)
            kernel.end()


def measure_warm(kernels):
    for kernel in kernels:
        for _ in range(3):
            kernel.run("1 + 1")
    time.sleep(2)
    for kernel in kernels:
        kernel.say_memory("rest")
    for n in range(ROUNDS):
        for kernel in kernels:
            say("warm", kernel.name, kernel.run(f"{n} + 1")[0])
    for n in range(ROUNDS):
        for kernel in kernels:
            say("complete", kernel.name, kernel.complete("pri" if kernel.python else "Math.flo"))


def measure_tf(kernels):
    using = [kernel for kernel in kernels if kernel.name in TF]
    for kernel in using:
        namespace = "{ tf }" if kernel.name in OURS else "* as tf"
        kernel.run(f"import {namespace} from {TF[kernel.name]}; tf.tensor([1]).shape;")
    for n in range(ROUNDS):
        for kernel in using:
            say("tf", kernel.name, kernel.run(f"const t = tf.tensor([1, 2, {n}]).add(1); t.shape")[0])


def measure_busy(kernels):
    script = "const end = Date.now() + 4000; while (Date.now() < end);"
    python = "import time\nend = time.time() + 4\nwhile time.time() < end: pass"
    for _ in range(max(1, ROUNDS // 5)):
        for kernel in kernels:
            asked = kernel.client.execute(python if kernel.python else script)
            time.sleep(0.5)
            say("heartbeat", kernel.name, kernel.heartbeat())
            say("control", kernel.name, kernel.control("kernel_info_request"))
            if kernel.name in OURS:
                say("busy complete", kernel.name, kernel.complete("Math.flo"))
            kernel._until_idle(asked, 60)
            kernel._shell(asked)


def measure_loops(kernels):
    for kernel in kernels:
        if kernel.python:
            continue
        # tslab takes most of a minute for the whole.
        share = 10 if kernel.name == "tslab" else 1
        for _ in range(max(1, ROUNDS // 4)):
            took, _text = kernel.run(f"let s = 0; for (let i = 0; i < {50_000_000 // share}; i++) s += i;")
            say("loop", kernel.name, took * share)
        kernel.run("let n = 0; function inc() { n++ }")
        # Deno colours its results.
        say("binding", kernel.name, re.sub(r"\x1b\[\d+m", "", kernel.run("n = 10; inc(); n")[1]).strip())


LOOPS = {
    "while": ("console.log('started'); while (true);", "print('started', flush=True)\nwhile True: pass"),
    "await": (
        "await new Promise((done) => setTimeout(done, 10)); console.log('started'); while (true);",
        "import asyncio\nawait asyncio.sleep(0.01)\nprint('started', flush=True)\nwhile True: pass",
    ),
    "timer": (
        "await new Promise(() => setInterval(() => { console.log('started'); while (true); }, 5));",
        None,
    ),
    "pending": (
        "console.log('started'); await new Promise(() => {});",
        "import asyncio\nprint('started', flush=True)\nawait asyncio.sleep(1e9)",
    ),
    "atomics": ("console.log('started'); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);", None),
    "regex": ("console.log('started'); /^(a+)+$/.test('a'.repeat(40) + 'b');", None),
    "fit": (
        "console.log('started'); await model.fit(tf.ones([512, 4]), tf.ones([512, 8]), { epochs: 1e6, verbose: 0 });",
        None,
    ),
}
MODEL = (
    'import { tf } from "two-kernels/node"; const model = tf.sequential({ layers: [tf.layers.dense({ units: 8, inputShape: [4] })] });'
    "model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });"
)


def measure_interrupts():
    for name in KERNELS:
        for loop, (script, python) in LOOPS.items():
            rounds = max(1, ROUNDS // 4) if name in OURS else 1
            # The rest is only asked of ours: a peer that hangs takes the time of all.
            if name not in OURS and loop not in ("while", "await"):
                continue
            kernel = Kernel(name).subscribe()
            try:
                kernel.run("kept = 'kept'" if kernel.python else "let kept = 'kept';")
                if loop == "fit":
                    kernel.run(MODEL)
                for _ in range(rounds):
                    say(f"interrupt {loop}", name, interrupt(kernel, python if kernel.python else script))
            finally:
                kernel.end()


def interrupt(kernel, code):
    """Milliseconds from the interrupt to idle; or a word, if the kernel ends, hangs or forgets."""
    asked = kernel.client.execute(code)
    while "started" not in str(kernel.client.get_iopub_msg(timeout=60)["content"].get("text")):
        pass
    time.sleep(0.3)
    start = time.perf_counter()
    kernel.interrupt()
    try:
        kernel._until_idle(asked, 8)
        took = 1000 * (time.perf_counter() - start)
        kernel._shell(asked)
        return took if "kept" in kernel.run("kept", 8)[1] else "forgets"
    except Empty:
        return "hangs" if kernel.manager.is_alive() else "dies"


def measure_many(kernels):
    for kernel in kernels:
        for n in range(CELLS):
            kernel.run(f"let value{n % 100} = {n}; value{n % 100} + 1")
        kernel.say_memory("after")


measure_start()
running = [Kernel(name).subscribe() for name in KERNELS]
try:
    measure_warm(running)
    measure_tf(running)
    measure_busy(running)
    measure_loops(running)
    if CELLS > 0:
        measure_many([kernel for kernel in running if kernel.name in OURS])
finally:
    for kernel in running:
        kernel.end()
measure_interrupts()
