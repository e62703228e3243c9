/** Work that goes on without a request: which, what it is given, and the test in which it leaves other tenants alone. */
export interface JobRow {
  /** The function that starts it. */
  at: string;
  takes: string;
  shownBy: { file: string; test: RegExp };
}

/** Everything that the platform starts for itself. */
export const jobs: readonly JobRow[] = [
  {
    at: 'startJobs',
    takes: 'a tenant’s id and that of a mail or a push; tells, writes and sends what lies in that tenant',
    shownBy: { file: 'lib/mail/commands/deliver-mail.test.ts', test: /is not sent with another town's/ },
  },
  {
    at: 'startCounting',
    takes: 'a tenant’s id and a survey’s; counts in that tenant',
    shownBy: { file: 'access/jobs.test.ts', test: /counts the responses of its own town/ },
  },
  {
    at: 'startChecking',
    takes: 'a tenant’s id and a thread’s; checks in that tenant',
    shownBy: {
      file: 'lib/checks/commands/check-thread.test.ts',
      test: /another town with a thread of the same id is neither read nor written/,
    },
  },
  {
    at: 'startPublishing',
    takes: 'a tenant’s id and an offer’s; publishes it in that tenant',
    shownBy: { file: 'lib/offers/commands/plan-publication.test.ts', test: /published in its own town only/ },
  },
  {
    at: 'startViewing',
    takes: 'a tenant’s id and numbers by offer; adds them up in that tenant',
    shownBy: { file: 'lib/reach/commands/keep-views.test.ts', test: /in its own town only/ },
  },
  {
    at: 'startEntering',
    takes: 'a tenant’s id; enters what was noted in that tenant',
    shownBy: { file: 'lib/search/queries/found.test.ts', test: /once it is entered, in its town and in the portal/ },
  },
  {
    at: 'startLearning',
    takes: 'a tenant’s id; enters and learns words in that tenant',
    shownBy: { file: 'lib/search/queries/found.test.ts', test: /learns the words of its own town/ },
  },
  {
    at: 'startTidying',
    takes: 'a tenant’s id; removes and unlinks what is over in that tenant',
    shownBy: { file: 'lib/retention/commands/carry-out.test.ts', test: /what is over in another town stays/ },
  },
  {
    at: 'startSealing',
    takes: 'a tenant’s id; seals the log of that tenant',
    shownBy: { file: 'lib/audit/commands/seal.test.ts', test: /another town’s chain is its own/ },
  },
  {
    at: 'startLive',
    takes: 'connections, each of one tenant',
    shownBy: { file: 'access/tried/wishes.tried.ts', test: /the other town stays as it was/ },
  },
  {
    at: 'startBroadcast',
    takes: 'a tenant’s id and a thread’s; reads in that tenant',
    shownBy: { file: 'access/tried/wishes.tried.ts', test: /who follows a discussion hears of it/ },
  },
  {
    at: 'startPresence',
    takes: 'a tenant’s id and a thread’s; counts in that room',
    shownBy: { file: 'access/jobs.test.ts', test: /rooms of the same thread in two towns are two/ },
  },
  {
    at: 'startRechecking',
    takes: 'connections; looks each up in its own tenant',
    shownBy: { file: 'lib/realtime/listen.test.ts', test: /comes back as what it is after its session has ended/ },
  },
  {
    at: 'startNeighbours',
    takes: 'facts that name the tenant first',
    shownBy: { file: 'access/jobs.test.ts', test: /what processes tell each other names the tenant first/ },
  },
];
