import { type Contestant, contestants } from './contestants';
import { wholeOf } from './measure';
import { figure, type Goal, ratio, table } from './print';
import type { Joining, Round } from './room';
import type { Sustained } from './sustained';

/** What a contestant gave in a room of one size. */
export interface RoomFigures extends Joining {
  viewers: number;
  quiet: Round;
  /** Only in the room of the busy size. */
  busy: Round | null;
  /** Seconds after a crash until all were back; only in the largest room. */
  backAfter: number | null;
}

export interface LiveFigures {
  rooms: Record<Contestant, RoomFigures[]>;
  plainInserts: Sustained;
  /** By how many posts were under way at once, growing. */
  sustained: (Sustained & { inFlight: number })[];
}

/** Prints what the contestants gave, room by room, with how ours stands to both others. */
export function printRooms({ rooms }: LiveFigures): void {
  for (const [index, room] of rooms.ours.entries()) {
    const all = contestants.map((name) => rooms[name][index] ?? room);
    rows(`${room.viewers} viewers, quiet`, all, [...roundRows((one) => one.quiet), ...joiningRows]);
    if (room.busy)
      rows(
        `${room.viewers} viewers, 8 posts in flight`,
        all,
        roundRows((one) => one.busy ?? one.quiet),
      );
    if (room.backAfter !== null)
      rows(`${room.viewers} viewers, server killed`, all, [['all back, s', (one) => one.backAfter ?? 0]]);
  }
}

/** The goals of QUALITY.md that this bench shows: most in the room of so many viewers, some in the largest as well. */
export function goalsOf(figures: LiveFigures, judged: number): Goal[] {
  const inRoom = (viewers: number | undefined) =>
    contestants.map((name) => figures.rooms[name].find((room) => room.viewers === viewers)) as Trio;
  const [bare, stored, ours] = inRoom(judged);
  const [bareLargest, , oursLargest] = inRoom(figures.rooms.ours.at(-1)?.viewers);
  const busy = contestants.map((name) => figures.rooms[name].find((room) => room.busy)?.busy) as [Round, Round, Round];
  const [at, atMost] = [`at ${ours.viewers} viewers`, `at ${oursLargest.viewers} viewers`];
  return [
    most('P1', `delivery p99 ${at}, x bare`, ours.quiet.delivery.p99 / bare.quiet.delivery.p99, 1.2),
    most('P1', `delivery p99 ${atMost}, x bare`, oursLargest.quiet.delivery.p99 / bareLargest.quiet.delivery.p99, 1.2),
    {
      id: 'P2',
      what: 'busy room, deliveries/s, x stored',
      value: busy[2].perSecond / busy[1].perSecond,
      limit: { least: 2 },
    },
    most('P3', `CPU per delivery ${at}, x bare`, wholeOf(ours.quiet.cpu) / wholeOf(bare.quiet.cpu), 0.75),
    most('P3', 'CPU per delivery in the busy room, x bare', wholeOf(busy[2].cpu) / wholeOf(busy[0].cpu), 0.5),
    most(
      'P4',
      `acknowledgement p50 ${at}, x stored`,
      ours.quiet.acknowledgement.p50 / stored.quiet.acknowledgement.p50,
      1.5,
    ),
    most('P4', `acknowledgement p99 ${at}, ms`, ours.quiet.acknowledgement.p99, 12),
    most('P5', `memory per viewer ${at}, x bare`, ours.memory / bare.memory, 1.3),
    most('P5', `CPU of joining ${at}, x bare`, ours.cpuMs / bare.cpuMs, 1.5),
    most('P5', `all back after a kill ${atMost}, s`, oursLargest.backAfter, 10),
    ...figures.sustained.flatMap(({ inFlight, perSecond, acknowledgement }): Goal[] => [
      {
        id: 'P10',
        what: `stored posts/s, ${inFlight} under way, x plain inserts`,
        value: perSecond / figures.plainInserts.perSecond,
        limit: { least: 0.5 },
      },
      most('P10', `stored posts, ${inFlight} under way, acknowledgement p99, ms`, acknowledgement.p99, 25),
    ]),
    most('R1', 'posts lost or doubled, all rooms', wrongIn(figures.rooms.ours), 0),
  ];
}

type Trio = [RoomFigures, RoomFigures, RoomFigures];
type Row = [name: string, value: (room: RoomFigures) => number];

const most = (id: string, what: string, value: number | null, limit: number): Goal => ({
  id,
  what,
  value,
  limit: { most: limit },
});

const roundRows = (of: (room: RoomFigures) => Round): Row[] => [
  ['delivery p50, ms', (room) => of(room).delivery.p50],
  ['delivery p99, ms', (room) => of(room).delivery.p99],
  ['acknowledgement p50, ms', (room) => of(room).acknowledgement.p50],
  ['acknowledgement p99, ms', (room) => of(room).acknowledgement.p99],
  ['posts', (room) => of(room).posts],
  ['deliveries/s', (room) => of(room).perSecond],
  ['CPU s per 10,000 deliveries', (room) => wholeOf(of(room).cpu)],
  ['  of which the database', (room) => of(room).cpu.database],
  ['client, cores', (room) => of(room).client],
  ['lost', (room) => of(room).lost],
  ['doubled', (room) => of(room).doubled],
  ['refused', (room) => of(room).refused],
  ['connections broken', (room) => of(room).broken],
];

const joiningRows: Row[] = [
  ['CPU to join, ms a viewer', (room) => room.cpuMs],
  ['memory, KB a viewer', (room) => room.memory / 1024],
];

function rows(title: string, rooms: RoomFigures[], wanted: Row[]): void {
  const [bare, stored, ours] = rooms as Trio;
  const lines = wanted.map(([name, value]) => [
    name,
    ...rooms.map((room) => figure(value(room))),
    ratio(value(ours), value(bare)),
    ratio(value(ours), value(stored)),
  ]);
  table(title, [...contestants, 'ours/bare', 'ours/stored'], lines);
}

const wrongIn = (rooms: RoomFigures[]) =>
  rooms
    .flatMap((room) => [room.quiet, room.busy])
    .reduce((sum, round) => sum + (round ? round.lost + round.doubled : 0), 0);
