"""Keras on TensorFlow: "default" as `compile` leaves it, "fast" with XLA and 16 steps a call."""

import os
import sys

os.environ["TF_NUM_INTRAOP_THREADS"] = "2"
import digits  # noqa: E402
import keras  # noqa: E402

LAYERS = keras.layers
setting, mode = sys.argv[1], sys.argv[2]


def compiled(layers):
    model = keras.Sequential([keras.Input((28, 28, 1)), *layers])
    options = {"jit_compile": True, "steps_per_execution": 16} if setting == "fast" else {}
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"], **options)
    return model


def cnn():
    return compiled([
        LAYERS.Conv2D(8, 3, activation="relu"), LAYERS.MaxPooling2D(), LAYERS.Conv2D(16, 3, activation="relu"),
        LAYERS.MaxPooling2D(), LAYERS.Flatten(), LAYERS.Dense(10, activation="softmax"),
    ])  # fmt: skip


def mlp():
    return compiled([LAYERS.Flatten(), LAYERS.Dense(128, activation="relu"), LAYERS.Dense(10, activation="softmax")])


images, labels = digits.load()


def work(model, what, count):
    if what == "epoch":
        return model.fit(images, labels, batch_size=128, epochs=1, verbose=0).history["loss"][0]
    if setting == "fast":
        some = slice(0, 128 * count)
        return model.fit(images[some], labels[some], batch_size=128, epochs=1, verbose=0).history["loss"][0]
    for step in range(count):
        some = slice(128 * step % 7936, 128 * step % 7936 + 128)
        loss = model.train_on_batch(images[some], labels[some])[0]
    return loss


if mode == "cold":
    print(work(cnn(), "epoch", 1))
else:
    models = {"cnn": cnn(), "mlp": mlp()}
    digits.serve(lambda network, what, count: work(models[network], what, count))
