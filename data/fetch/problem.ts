/** What went wrong in one line for the person at the terminal, with what to do about it. */
export class Problem extends Error {}

/** Whether an error is of the operating system, such as a disk that is full. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).code === "string";
}

/** A disk that does not take what it should, by its path. */
export function diskProblem(path: string, error: unknown): unknown {
  if (!isSystemError(error)) return error;
  const remedies: Record<string, string> = {
    ENOSPC: "the disk is full: make 100 MB free and run it again",
    EDQUOT: "your quota is used up: make 100 MB free and run it again",
    EACCES: "you may not write there: name another folder with --to",
    EROFS: "that disk cannot be written to: name another folder with --to",
    ENOTDIR: "a file stands where a folder should be: name another folder with --to",
    EEXIST: "a file stands where a folder should be: name another folder with --to",
  };
  const remedy = remedies[error.code] ?? "name another folder with --to";
  return new Problem(`cannot write ${path} (${error.code}): ${remedy}`, { cause: error });
}
