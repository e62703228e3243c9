/** Something that a process keeps, and by what: so that two tenants with the same ids never share it. */
export interface KeptRow {
  /** The file and the name in it. */
  at: string;
  by:
    | 'tenant id'
    /** The path of a page, which begins with the tenant's slug. */
    | 'tenant slug'
    /** A random id of something of one tenant: a connection, an object that one tenant's entry holds. */
    | 'owner'
    /** Nothing of a tenant is in it. */
    | 'nothing';
}

const rows = (by: KeptRow['by'], ...names: string[]): KeptRow[] => names.map((at) => ({ at, by }));

/** Everything that is kept from one request to the next. */
export const kept: readonly KeptRow[] = [
  ...rows(
    'tenant id',
    'db/gathering.ts lines',
    'lib/annotations/tiles/shelf.ts name',
    'lib/base-map/archive/open-archive.ts directories',
    'lib/base-map/style/icons.ts icons',
    'lib/base-map/style/kept-style.ts styles',
    'lib/base-map/style/remote-picture.ts pictures',
    'lib/identity/queries.ts sessionsTogether',
    'lib/layers/remote/kept-answers.ts onTheWay',
    'lib/layers/remote/kept-answers.ts shelf',
    'lib/layers/remote/remote-tile.ts tiles',
    'lib/layers/remote/wms-picture.ts pictures',
    'lib/limits/commands/keep-pace.ts purposes',
    'lib/open-data/queries/extent.ts known',
    'lib/outgoing/rests.ts rests',
    'lib/outgoing/turns.ts lines',
    'lib/pictures/commands/kept-pictures.ts drawing',
    'lib/pictures/commands/kept-pictures.ts shelf',
    'lib/realtime/broadcast.ts served',
    'lib/realtime/presence.ts rooms',
    'lib/surveys/commands/submit-response.ts together',
    'lib/surveys/results/public-places.ts kept',
    'lib/review/commands/hold.ts oneByOne',
    ...['arrivals', 'prolonged'].map((name) => `lib/review/commands/recognise-wave.ts ${name}`),
    'lib/review/queries/familiar.ts strangers',
    'lib/review/queries/waves.ts standings',
    'lib/serving/freshness.ts heard',
    'lib/surveys/commands/ballot-key.ts kept',
    ...['mixedAt', 'since'].map((name) => `lib/surveys/commands/rounds.ts ${name}`),
    ...['again', 'running'].map((name) => `lib/worker-rounds.ts ${name}`),
    'lib/surveys/queries/kept-settings.ts kept',
    'lib/surveys/results/shelf.ts name',
    'lib/threads/commands/post-comment.ts viewsTogether',
    'lib/threads/commands/store-comments.ts together',
    'lib/threads/queries/known.ts known',
  ),
  ...rows(
    'tenant slug',
    'lib/serving/compose.ts views',
    'lib/serving/everything.ts shelf',
    'lib/serving/page-address.ts askedBefore',
    'lib/serving/shells.ts shelf',
    'lib/serving/visitor-pages.ts shelf',
    'lib/tenants/queries.ts ids',
  ),
  ...rows(
    'owner',
    'db/tenancy.ts afterwards',
    'lib/pictures/drawing/styled.ts written',
    'lib/realtime/guard.ts watched',
    'lib/realtime/packets.ts kinds',
    'lib/serving/compose.ts drawn',
    'lib/serving/everything.ts entries',
    'lib/serving/everything.ts renamed',
    'lib/serving/script-hashes.ts hashes',
    'lib/serving/shelf.ts places',
    'lib/surveys/commands/add-to-cells.ts counts',
    'lib/surveys/commands/add-to-totals.ts counts',
    'lib/surveys/results/public-views.ts kept',
  ),
  ...rows(
    'nothing',
    'lib/formats/survey/ui/numbers.ts held',
    'db/tenancy.ts wrapped',
    'lib/realtime/guard.ts open',
    'lib/sealing-key.ts files',
    'lib/sealing.ts keys',
    'lib/serving/drawing.ts made',
  ),
];
