import { describe, expect, it } from "vitest";
import { containerCommand } from "../../../../grader/sandbox/ways/container.ts";
import { defaultLimits } from "../../../../grader/sandbox/limits.ts";
import { inside } from "../../../../grader/sandbox/startCommand.ts";

const installation = {
  node: "/usr/bin/node",
  kernel: "/project/dist/kernel/main.js",
  checker: "/project/dist/kernel/language/lending/main.js",
  readable: ["/usr", "/project/dist"],
  withheld: { from: "/project/dist/withheld", at: ["/project/dist/exercises"] },
  cache: "/nowhere",
};
const limits = { ...defaultLimits, memory: 1000, disk: 64, processes: 10 };

describe("containerCommand(program, installation, limits, user, name)", () => {
  it.each([
    ["podman", "mode=1777"],
    ["docker", "uid=64100,gid=64100"],
  ] as const)("%s: nothing is left to the notebook", (program, writable) => {
    const command = containerCommand(program, installation, limits, 64_100, "k1");
    const [before, after] = [
      command.slice(0, command.indexOf("two-kernels-empty")),
      command.slice(command.indexOf("two-kernels-empty") + 1),
    ];
    const of = (option: string): string[] =>
      before.flatMap((word, index) => (word === option ? [before[index + 1]] : []));
    expect(before.slice(0, 2)).toEqual([program, "run"]);
    expect(before).toContain("--read-only");
    expect(Object.fromEntries(forbidding.map((option) => [option, of(option)]))).toEqual({
      "--network": ["none"],
      "--ipc": ["none"],
      "--cap-drop": ["ALL"],
      "--security-opt": ["no-new-privileges"],
      "--user": ["64100:64100"],
      "--pids-limit": ["400"],
      "--memory": ["1000m"],
      "--memory-swap": ["1000m"],
      "--pull": ["never"],
      "--tmpfs": [`${inside.work}:rw,nosuid,nodev,size=64m,${writable}`],
    });
    expect(of("--mount")).toEqual([
      "type=bind,source=/usr,target=/usr,readonly",
      "type=bind,source=/project/dist,target=/project/dist,readonly",
      "type=bind,source=/project/dist/withheld,target=/project/dist/exercises,readonly",
    ]);
    expect(before.filter((word) => /^(--privileged|-v|--volume|--cap-add)/.test(word))).toEqual([]);
    expect(after.slice(-2)).toEqual([installation.node, installation.kernel]);
  });

  it("is never root's, nor of a user whose processes the judge could not look into", () => {
    const command = containerCommand("podman", installation, limits, undefined, "k1");
    expect(command[command.indexOf("--user") + 1]).toBe(
      `${process.getuid!()}:${process.getuid!()}`,
    );
    expect(command[command.indexOf("--userns") + 1]).toBe("keep-id");
  });
});

const forbidding = [
  ...["--network", "--ipc", "--cap-drop", "--security-opt", "--user", "--pids-limit"],
  ...["--memory", "--memory-swap", "--pull", "--tmpfs"],
];
