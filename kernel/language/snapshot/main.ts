import { buildSnapshot } from "./buildSnapshot.ts";

/** A process of its own makes the snapshot, so that a kernel that ends does not take it along. */
await buildSnapshot();
