/** End a process that leads a group, with all the processes it has started; where there are no groups, it alone. */
export function killGroup(pid: number): void {
  for (const target of process.platform === "win32" ? [pid] : [-pid, pid]) {
    try {
      process.kill(target, "SIGKILL");
    } catch {
      // It has ended already.
    }
  }
}
