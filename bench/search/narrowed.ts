import postgres from 'postgres';
import type { TenantId } from '@/db/tenancy';
import { Search } from '@/lib/search/model/search';
import type { Around } from '@/lib/search/queries/conditions';
import { foundBy } from '@/lib/search/queries/found';
import { newHistogram } from '../histogram';
import { questionBy } from './questions';
import { chanceFrom } from './words';

/** What narrows a search, by how hard it is. */
const filters: Record<string, { search?: object; metres?: number }> = {
  'no filter': {},
  'answers of the town': { search: { kind: 'answer' } },
  'entries of maps': { search: { kind: 'annotation' } },
  'a topic of a third': { search: { topic: 'green' } },
  'a topic of none': { search: { topic: 'budget' } },
  running: { search: { state: 'open' } },
  ended: { search: { state: 'closed' } },
  '1 km around': { metres: 1_000 },
  '25 km around': { metres: 25_000 },
};

/** One filter of very common words. */
export interface Narrowed {
  filter: string;
  p50: number;
  p95: number;
}

/** Gives offers and a fifth of what was said places of their own, and makes one in 97 an answer of the town. */
export async function spreadPlaces(adminUrl: string): Promise<void> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  const somewhere = admin`lon = 9.5 + random() * 0.8, lat = 51.2 + random() * 0.6`;
  await admin`update search_entries set ${somewhere} where kind = 'offer'`;
  await admin`update search_entries set kind = 'annotation', ${somewhere}
    where kind = 'comment' and abs(hashtext(id::text)) % 5 = 0`;
  await admin`update search_entries set kind = 'answer', official = true
    where kind = 'comment' and abs(hashtext(id::text)) % 97 = 0`;
  await admin`vacuum analyze search_entries`;
  await admin.end();
}

/** Asks for very common words, which are the hardest to narrow, so many times with each filter. Radii only in a town. */
export async function narrowedIn(tenantId: TenantId | null, questions: number): Promise<Narrowed[]> {
  const rows: Narrowed[] = [];
  for (const [filter, { search, metres }] of Object.entries(filters)) {
    if (metres && tenantId === null) continue;
    const around: Around | null = metres ? { lon: 9.9, lat: 51.5, metres } : null;
    const [chance, times] = [chanceFrom(filter.length), newHistogram()];
    for (let n = 0; n < questions; n++) {
      const start = performance.now();
      await foundBy(tenantId, Search.parse({ q: questionBy('very common', chance), ...search }), around);
      times.add(performance.now() - start);
    }
    rows.push({ filter, p50: times.at(0.5), p95: times.at(0.95) });
  }
  return rows;
}
