/** A fact on the live connections, who hears of it, and the test in which somebody else does not. */
export interface FactRow {
  at: string;
  hears: string;
  shownBy: { file: string; test: RegExp };
}

/** What the server tells pages, by event. */
export const facts: readonly FactRow[] = [
  {
    at: 'thread.changed',
    hears: 'whoever may see the thread and follows it, in its tenant’s room',
    shownBy: { file: 'access/tried/wishes.tried.ts', test: /who follows a discussion hears of it/ },
  },
  {
    at: 'viewers.counted',
    hears: 'whoever follows the thread, in its tenant’s room: numbers only',
    shownBy: { file: 'access/tried/wishes.tried.ts', test: /who follows a discussion hears of it/ },
  },
  {
    at: 'member.notified',
    hears: 'the pages of this member of this tenant',
    shownBy: { file: 'access/tried/wishes.tried.ts', test: /a message is told to its member/ },
  },
  {
    at: 'queue.changed',
    hears: 'the pages of this tenant’s moderators that ask for it: that there is something, and nothing of what',
    shownBy: { file: 'access/tried/wishes.tried.ts', test: /moderators hear that their queue has changed/ },
  },
];

/** What the processes of one platform tell each other: whose, which, how many; no page hears it, and no text is in it. */
export const between: readonly FactRow[] = [
  'thread.moved',
  'member.notified',
  'queue.changed',
  'rights.changed',
  'viewers.counted',
].map((at) => ({
  at,
  hears: 'the other processes, tenant first',
  shownBy: { file: 'access/jobs.test.ts', test: /what processes tell each other names the tenant first/ },
}));
