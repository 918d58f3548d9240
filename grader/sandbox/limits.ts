/** What one notebook may use. Times are of the processor, in seconds, so that a busy machine changes no mark. */
export interface Limits {
  /** For one cell, or one asking for an answer. */
  readonly cellSeconds: number;
  /** For the whole notebook, the kernel's own start included. */
  readonly totalSeconds: number;
  /** How long a cell may wait for something while nothing runs, in seconds of the clock. */
  readonly idleSeconds: number;
  /** Memory of all processes together, in megabytes. */
  readonly memory: number;
  /** Processes at a time; a lesson with figures and types has four. */
  readonly processes: number;
  /** Everything that is written to files, in megabytes. */
  readonly disk: number;
  /** What a notebook may send, in megabytes. */
  readonly output: number;
}

export const defaultLimits: Limits = {
  cellSeconds: 120,
  totalSeconds: 600,
  idleSeconds: 30,
  memory: 4096,
  processes: 24,
  disk: 256,
  output: 64,
};
