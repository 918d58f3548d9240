/** File descriptors of the engine's pipes, beside its standard input, output and error. */

/** Engine to server: events. */
export const EVENT_FD = 3;
/** Server to engine: requests. */
export const REQUEST_FD = 4;
/** Between the server and the engine's watcher thread: interrupts, and the word that they are over. */
export const WATCHER_FD = 5;
