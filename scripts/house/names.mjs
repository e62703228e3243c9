import { filesOf } from './sources.mjs';

/** The rooms of every module. A room is a file, or a folder of that name with one file per verb. */
const ROOMS = 'model|policy|queries|commands|tables|index|demo';
const LIVE =
  'events|rooms|hub|listen|guard|record|packets|served|broadcast|fan-out|neighbours|presence|carry-out|recognise|watch|queue';
const SERVING =
  'compose|drawing|everything|format-texts|freshness|gate|greeting|hold-back|hosts|kept-pages|language-asked|lost-pages|next-in-process|page-address|problem|read-body|ready-page|resting-page|script-hashes|security-headers|shelf|shells?|visitor-pages|way-in';
const OUTGOING = 'answer-body|fetch-in-turn|look-up|rests|safe-fetch|turns';
const ALLOWED = [
  new RegExp(`^lib/[^/]+/(${ROOMS})(\\.test)?\\.ts$`),
  new RegExp(`^lib/[^/]+/(${ROOMS})/[a-z-]+(\\.test)?\\.ts$`),
  /^lib\/([a-z-]+\/)?[a-z-]+\.next(\.test)?\.ts$/,
  /^lib\/(actor|errors|text|settings|log|worker(-with-pools|-in-thread|-rounds)?|rounds|sealing|sealing-key)(\.test)?\.ts$/,
  new RegExp(`^lib/realtime/(${LIVE})(\\.test)?\\.ts$`),
  new RegExp(`^lib/serving/(${SERVING})(\\.test)?\\.ts$`),
  /^lib\/tenants\/archive\/[a-z-]+(\.test)?\.ts$/,
  /^lib\/annotations\/tiles\/[a-z-]+(\.test)?\.ts$/,
  new RegExp(`^lib/outgoing/(${OUTGOING})(\\.test)?\\.ts$`),
  /^lib\/layers\/(readers|cutting|remote|pictures)\/([a-z-]+\/)?[a-z-]+(\.test)?\.ts$/,
  /^lib\/files\/(reading|scanning)\/((testing)\/)?[a-z-]+(\.test)?\.ts$/,
  /^lib\/base-map\/(style|archive)\/[a-z-]+(\.test)?\.ts$/,
  /^lib\/surveys\/(results|exports|receiving)\/[a-z-]+(\.test)?\.ts$/,
  /^lib\/(open-data|public-api|reports)\/writers\/[a-z-]+(\.test)?\.ts$/,
  /^lib\/surveys\/exchange\/([a-z-]+\/)?[a-z-]+(\.test)?\.ts$/,
  /^lib\/pictures\/((drawing|sheet)\/[a-z-]+(\.test)?|worker)\.ts$/,
  /^lib\/surveys\/printing\/[a-z-]+(\.test)?\.ts$/,
  /^lib\/identity\/bundid\/((commands|model|testing)\/)?[a-z-]+(\.next)?(\.test)?\.ts$/,
  /^lib\/moderation\/checks\/[a-z-]+(\.test)?\.ts$/,
  /^lib\/formats\/(format|registry|offices)(\.test)?\.ts$/,
  new RegExp(`^lib/formats/[a-z-]+/(${ROOMS}|exchange)(\\.test)?\\.ts$`),
  new RegExp(`^lib/formats/[a-z-]+/(${ROOMS})/[a-z-]+(\\.test)?\\.ts$`),
  /^lib\/offers\/printing\/[a-z-]+(\.test)?\.ts$/,
  /^lib\/offers\/templates\/[a-z-]+(\.test)?\.ts$/,
  /^lib\/formats\/[a-z-]+\/templates\/[a-z-]+(\.test)?\.ts$/,
  /^lib\/formats\/[a-z-]+\/office\.ts$/,
  /^lib\/formats\/[a-z-]+\/texts\/[a-z-]+\.json$/,
  /^lib\/formats\/[a-z-]+\/ui\/([a-z-]+\/)?[a-z-]+(\.test)?\.(tsx?|css)$/,
];
const BARREL = /(^|\/)index\.tsx?$/;
const BARREL_ALLOWED = /^lib\/(formats\/[a-z-]+|moderation\/checks)\/index\.ts$/;
const DRAWER = /(^|\/)(utils?|helpers?|common|misc|shared|lib)(\.[a-z.]+|\/)/;

/** Files whose name is not on the closed list, and drawers where things of no name collect. */
export const wrongNames = () => [
  ...filesOf(/^lib\//)
    .filter((file) => !ALLOWED.some((room) => room.test(file)))
    .map(
      (file) =>
        `${file}: no such room; a module has model, policy, queries, commands and tables, each a file or a folder of one file per verb.`,
    ),
  ...filesOf(/^(app|components|lib)\/.*\.tsx?$/)
    .filter((file) => (BARREL.test(file) && !BARREL_ALLOWED.test(file)) || DRAWER.test(file.replace(/^lib\//, '')))
    .map((file) => `${file}: no barrels and no drawers; name the file by what it holds.`),
];
