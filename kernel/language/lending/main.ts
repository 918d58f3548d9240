import { spawn } from "node:child_process";
import { checkerDescriptorOf } from "../../cli/checkerDescriptor.ts";
import { serviceCommand } from "../serviceCommand.ts";

/** A language service to be lent, on the descriptor that `--checker=N` names. */
const descriptor = checkerDescriptorOf(process.argv);
if (descriptor === undefined) throw new Error("expected --checker=N, a descriptor to answer on.");
const [program, ...args] = serviceCommand();
spawn(program, args, { stdio: [descriptor, descriptor, "inherit"] }).on("close", (code) => {
  process.exit(code ?? 1);
});
