"""PyTorch on two threads, as its tutorials write a training loop; the losses are summed without being read."""

import sys

import digits
import torch
from torch import nn

torch.set_num_threads(2)
images, labels = digits.load()
images, labels = torch.from_numpy(images).permute(0, 3, 1, 2).contiguous(), torch.from_numpy(labels)
criterion = nn.CrossEntropyLoss()


class Trained:
    def __init__(self, *layers):
        self.model = nn.Sequential(*layers)
        self.optimizer = torch.optim.Adam(self.model.parameters(), 0.01)

    def step(self, x, y):
        self.optimizer.zero_grad()
        loss = criterion(self.model(x), y)
        loss.backward()
        self.optimizer.step()
        return loss.detach()


def cnn():
    return Trained(
        nn.Conv2d(1, 8, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(8, 16, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(),
        nn.Linear(400, 10),
    )  # fmt: skip


def mlp():
    return Trained(nn.Flatten(), nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))


def work(trained, what, count):
    total = torch.zeros(())
    if what == "epoch":
        for indices in torch.randperm(len(images)).split(128):
            total += trained.step(images[indices], labels[indices])
    else:
        for step in range(count):
            some = slice(128 * step % 7936, 128 * step % 7936 + 128)
            total += trained.step(images[some], labels[some])
    return total.item()


if sys.argv[1] == "cold":
    print(work(cnn(), "epoch", 1))
else:
    models = {"cnn": cnn(), "mlp": mlp()}
    digits.serve(lambda network, what, count: work(models[network], what, count))
