/** How long this process did nothing else, at the longest, while `work` went on, in milliseconds. */
export async function longestPause(work: () => Promise<unknown>): Promise<number> {
  let [last, longest] = [performance.now(), 0];
  const look = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const beat = setInterval(look, 10);
  await work().finally(() => clearInterval(beat));
  // Where `work` let nothing else happen at all, nobody has looked yet.
  look();
  return longest;
}
