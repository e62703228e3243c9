import type { Actor } from '@/lib/actor';
import { everything } from '@/lib/annotations/model/choice';
import { indexAt } from '@/lib/annotations/tiles/shelf';
import { annotationTile } from '@/lib/annotations/tiles/tile';
import { exactCpuOf } from '../growth/cpu';
import type { BareProcess } from './bare-process';
import { placeAt, tileAt } from './remarks';

/** Where is walked, who looks, and what the database's work is counted by. */
export interface Ground {
  actor: Actor;
  threadId: string;
  head: number;
  places: Float64Array;
  bare: BareProcess;
  postmaster: number;
  database: string;
}

/** One tile: CPU of the process with all its threads and of the database, in milliseconds; and its bytes as sent. */
export interface Step {
  zoom: number;
  cpu: number;
  database: number;
  bytes: number;
}

export interface Walk {
  ours: Step[];
  bare: Step[];
}

const ZOOMS = Array.from({ length: 13 }, (_, index) => index + 6);

/** Looks at tiles of all zooms from 6 to 18 around remarks, each made anew, both sides in turn. */
export async function walk(ground: Ground, tilesPerZoom: number): Promise<Walk> {
  const steps: Walk = { ours: [], bare: [] };
  for (let turn = 0; turn < tilesPerZoom; turn++) {
    for (const zoom of ZOOMS) {
      const place = Math.floor((Math.random() * ground.places.length) / 2);
      const tile = tileAt(zoom, placeAt(ground.places, place));
      const both = [
        async () => void steps.ours.push(await stepOf(ground, zoom, () => ourTile(ground, tile))),
        async () => void steps.bare.push({ zoom, database: 0, ...(await ground.bare.tile(tile)) }),
      ];
      for (const look of turn % 2 ? both : both.reverse()) await look();
    }
  }
  return steps;
}

async function ourTile({ actor, threadId, head }: Ground, tile: object): Promise<Buffer> {
  const { tiles } = await indexAt({ tenantId: actor.tenantId, threadId, choice: everything }, head);
  tiles.clear();
  return (await annotationTile(actor, { ...tile, thread: threadId, v: head })).bytes;
}

async function stepOf(ground: Ground, zoom: number, look: () => Promise<Buffer>): Promise<Step> {
  const [database, own] = [databaseCpu(ground), process.cpuUsage()];
  const { length } = await look();
  const { user, system } = process.cpuUsage(own);
  return { zoom, cpu: (user + system) / 1000, database: databaseCpu(ground) - database, bytes: length };
}

const databaseCpu = ({ postmaster, database }: Ground) => exactCpuOf(process.pid, postmaster, database).database * 1000;
