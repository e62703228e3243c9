import { newHistogram, spreadOf } from '../histogram';
import { now, ranOf } from '../measure';

/** Asks for a page one time after the other, after some that are not counted. Times in ms; CPU is the server's, each. */
export async function pageTimes(
  { pid, port }: { pid: number; port: number },
  { path, count, cookie = '' }: { path: string; count: number; cookie?: string },
): Promise<{ p50: number; p99: number; cpu: number; kilobytes: number }> {
  const ask = async () => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { 'accept-language': 'de', cookie } });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
    return text.length / 1024;
  };
  for (let index = 0; index < 10; index++) await ask();
  const times = newHistogram();
  const ran = ranOf(pid);
  let kilobytes = 0;
  for (let index = 0; index < count; index++) {
    const askedAt = now();
    kilobytes = await ask();
    times.add(now() - askedAt);
  }
  return { ...spreadOf(times), cpu: (ranOf(pid) - ran) / count, kilobytes };
}
