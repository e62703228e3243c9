/** Of WebAssembly, in bytes. */
const STEP = 65_536;

/**
 * Keeps each memory of WebAssembly in this thread below so many bytes: a limit that a thread's own limits do not count,
 * and that a program brings no smaller than 2 GB. Out: whether somebody wanted more.
 */
export function boundMemory(limit: number): () => boolean {
  const { prototype } = WebAssembly.Memory;
  const grow = prototype.grow;
  let wasRefused = false;
  prototype.grow = function (this: WebAssembly.Memory, steps: number) {
    if (this.buffer.byteLength + steps * STEP > limit) {
      wasRefused = true;
      throw new RangeError('No more memory.');
    }
    return grow.call(this, steps);
  };
  return () => wasRefused;
}
