import { addon } from "./addon.mjs";
import { build } from "./build.mjs";
import { kernelspec } from "./kernelspec.mjs";
import { labextension } from "./labextension.mjs";
import { nodePackages } from "./node-packages.mjs";
import { pythonEnvironment } from "./python-environment.mjs";
import { pythonTests } from "./python-tests.mjs";
import { tensorflow } from "./tensorflow.mjs";

/** What the lessons need, in the order in which one part needs another. */
export const lessonSteps = [
  nodePackages,
  build,
  pythonEnvironment,
  tensorflow,
  addon,
  kernelspec,
  labextension,
];

/** The same with what the tests drive Jupyter with. */
export const testSteps = [...lessonSteps, pythonTests];
