import { addon } from "./addon.mjs";
import { build } from "./build.mjs";
import { kernelspec } from "./kernelspec.mjs";
import { labextension } from "./labextension.mjs";
import { nodePackages, testPackages } from "./node-packages.mjs";
import { pythonEnvironment } from "./python-environment.mjs";
import { pythonTests } from "./python-tests.mjs";
import { tensorflow } from "./tensorflow.mjs";

const behindPackages = [build, pythonEnvironment, tensorflow, addon, kernelspec, labextension];

/** What the lessons need, in the order in which one part needs another. */
export const lessonSteps = [nodePackages, ...behindPackages];

/** The same with what the tests drive Jupyter with. */
export const testSteps = [testPackages, ...behindPackages, pythonTests];
