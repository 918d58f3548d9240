"""The figures of the bench by plotly.py and by matplotlib: bytes and milliseconds, asked for line by line."""

import io
import json
import statistics
import sys
import time

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402
import numpy as np  # noqa: E402
import plotly.graph_objects as go  # noqa: E402
from plotly.subplots import make_subplots  # noqa: E402


def plotly_lines(series):
    return go.Figure([go.Scatter(x=np.arange(len(values)), y=np.array(values)) for values in series])


def plotly_images(images):
    side = int(np.ceil(np.sqrt(len(images))))
    figure = make_subplots(rows=side, cols=side)
    for i, image in enumerate(images):
        trace = go.Heatmap(z=np.array(image, np.float32), coloraxis="coloraxis")
        figure.add_trace(trace, row=i // side + 1, col=i % side + 1)
    return figure


def matplotlib_lines(series):
    figure, axes = plt.subplots(figsize=(7, 3.5), dpi=200)
    for values in series:
        axes.plot(values)
    return figure


def matplotlib_images(images):
    side = int(np.ceil(np.sqrt(len(images))))
    figure, axes = plt.subplots(side, side, figsize=(7, 7), dpi=200, squeeze=False)
    for axis in axes.flat:
        axis.axis("off")
    for image, axis in zip(images, axes.flat):
        axis.imshow(image, cmap="gray", vmin=0, vmax=1)
    return figure


def png(figure):
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png")
    plt.close(figure)
    return buffer.getvalue()


MAKERS = {
    "lines": (plotly_lines, matplotlib_lines),
    "images": (plotly_images, matplotlib_images),
}


def timed(make, rounds):
    """Bytes, and the median of some rounds in ms after one that warms up."""
    size = len(make())
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        make()
        times.append((time.perf_counter() - start) * 1000)
    return size, statistics.median(times)


for line in sys.stdin:
    job = json.loads(line)
    by_plotly, by_matplotlib = MAKERS[job["kind"]]
    rounds = job["rounds"]
    answer = {
        "plotly": timed(lambda: by_plotly(job["data"]).to_json(), rounds),
        "matplotlib": timed(lambda: png(by_matplotlib(job["data"])), rounds),
    }
    print(json.dumps(answer), flush=True)
