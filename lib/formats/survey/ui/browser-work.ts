import { isWork, workOn } from '@/lib/surveys/model/guard';

/** After so many tries others get their turn. */
const AT_ONCE = 2_000;

/** Work of this browser on a stamp: a number with which their hash begins with zeros. Some tenths of a second. */
export async function browserWork(stamp: string): Promise<string> {
  const { sha256 } = await import('@noble/hashes/sha2.js');
  const encoder = new TextEncoder();
  for (let number = 0; ; number++) {
    if (isWork(sha256(encoder.encode(workOn(stamp, number))))) return String(number);
    if (number % AT_ONCE === 0) await new Promise((turn) => setTimeout(turn));
  }
}
