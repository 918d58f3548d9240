/**
 * Run as a process of its own: loads tfjs-node and multiplies two matrices, so that an add-on that crashes takes only
 * this process along. Prints one line of JSON: {"tensorflow": "2.21.0"}.
 */
import { createRequire } from "node:module";
import util from "node:util";
import { inRoot } from "../core/paths.mjs";

// Node 23 removed what tfjs-node 4.22 still calls (tfjs issue #8609).
/** @type {{ isNullOrUndefined?: (value: unknown) => boolean }} */ (util).isNullOrUndefined ??= (
  value,
) => value == null;
process.env["TF_CPP_MIN_LOG_LEVEL"] ??= "3";
process.env["TF_ENABLE_ONEDNN_OPTS"] ??= "0";

const tf = createRequire(inRoot("package.json"))("@tensorflow/tfjs-node");
const product = tf.matMul([[1, 2], [3, 4]], [[5, 6], [7, 8]]); // prettier-ignore
const right = JSON.stringify(product.arraySync()) === "[[19,22],[43,50]]";
if (!right) throw new Error(`matMul gave ${JSON.stringify(product.arraySync())}`);
console.log(JSON.stringify({ tensorflow: tf.backend().binding.TF_Version }));
