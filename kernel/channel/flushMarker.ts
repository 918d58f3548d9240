/**
 * A line that the engine writes to its standard output and error after a cell. When the server has read it, it has
 * read all that native code and grandchildren had written there before.
 */
export function flushMarker(token: string, count: number): string {
  return `\u0000${token}:${count}\u0000`;
}
