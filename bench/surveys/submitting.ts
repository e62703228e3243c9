import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type postgres from 'postgres';
import { newHistogram, type Spread, spreadOf } from '../histogram';
import { now } from '../measure';

/** At which pace is submitted, whether or not the one before was acknowledged. */
export interface Pace {
  perSecond: number;
  seconds: number;
}

/** What a stream of responses came to. */
export interface Submitted extends Spread {
  count: number;
  refused: number;
  /** When the last one was acknowledged. */
  endedAt: number;
}

/** Submits at a steady pace. `submit` says whether that was taken. */
export async function atPace(
  { perSecond, seconds }: Pace,
  submit: (index: number) => Promise<boolean>,
): Promise<Submitted> {
  const times = newHistogram();
  const begin = now();
  const all: Promise<void>[] = [];
  let refused = 0;
  for (let index = 0; index < perSecond * seconds; index++) {
    await pause(Math.max(0, begin + (index * 1000) / perSecond - now()));
    const sentAt = now();
    all.push(
      submit(index).then((taken) => {
        times.add(now() - sentAt);
        if (!taken) refused += 1;
      }),
    );
  }
  await Promise.all(all);
  return { ...spreadOf(times), count: all.length, refused, endedAt: now() };
}

/** A form as a browser without scripts posts it, by connections that stay open as behind a proxy. */
export function poster(port: number, path: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const post = (body: string, cookie: string): Promise<boolean> =>
    new Promise((done, failed) => {
      const headers = {
        ...{ cookie, origin: `http://localhost:${port}`, host: `localhost:${port}` },
        ...{ 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) },
      };
      const sent = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers }, (answer) => {
        answer.resume();
        const { location = '' } = answer.headers;
        answer.once('end', () => done(answer.statusCode === 303 && !/refused|fault/.test(location)));
      });
      sent.once('error', failed);
      sent.end(body);
    });
  return { post, close: () => agent.destroy() };
}

/** The same answers into a table with nothing around it. */
export const plainInsert =
  (database: postgres.Sql, bodies: readonly string[]) =>
  async (index: number): Promise<boolean> => {
    await database`insert into plain_responses (answers) values (${bodies[index % bodies.length] ?? '{}'}::text::jsonb)`;
    return true;
  };
