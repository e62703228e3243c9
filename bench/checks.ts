// `npm run bench:checks [FOLDER]`: what the checks see in two real conversations, beside what their moderators decided.
// Thresholds are chosen on the first; what they are worth is told by the second.
import { existsSync } from 'node:fs';
import { checkNames } from '@/lib/checks/model/check';
import { FLOOD_COUNT } from '@/lib/checks/model/pace';
import { type Conversation, conversationIn } from './checks/conversation';
import { duplicatesIn, FLOODS, LIKENESSES, scoreOf } from './checks/score';
import { figure, table } from './print';

const folder = process.argv[2] ?? new URL('../../shared/data/klimarat', import.meta.url).pathname;
const CHOSEN_ON = 'mobilitaet';
const TOLD_BY = 'produktion-konsum';

if (existsSync(folder)) {
  const [chosenOn, toldBy] = [conversationIn(folder, CHOSEN_ON), conversationIn(folder, TOLD_BY)];
  thresholds(chosenOn);
  for (const conversation of [chosenOn, toldBy]) report(conversation);
} else {
  console.log(`Skipped: the real conversations are not in ${folder}.`);
}

/** What other thresholds would find in the conversation on which they are chosen. */
function thresholds(conversation: Conversation): void {
  const columns = ['found', 'of them rejected', 'all rejected, found'];
  const alike = LIKENESSES.map((least) =>
    line(
      `${least}`,
      scoreOf(conversation, ({ likeness }) => likeness >= least),
    ),
  );
  table(`near duplicates from … on (${conversation.name})`, columns, alike);
  const floods = FLOODS.map((least) =>
    line(
      `${least}`,
      scoreOf(conversation, ({ lately }) => lately >= least),
    ),
  );
  table(`in ten minutes, from … on (now ${FLOOD_COUNT})`, columns, floods);
}

function report(conversation: Conversation): void {
  const { name, texts, microseconds } = conversation;
  const rejected = texts.filter((text) => text.isRejected).length;
  console.log(`${name}: ${texts.length} texts, ${percent(rejected / texts.length)} rejected by the moderators`);
  const rows = checkNames.map((check) =>
    line(
      check,
      scoreOf(conversation, ({ seen }) => seen.includes(check)),
    ),
  );
  const atWork = scoreOf(conversation, ({ seenAtWork }) => seenAtWork);
  const all = scoreOf(conversation, ({ seen }) => seen.length > 0);
  table(
    'check',
    ['found', 'of them rejected', 'all rejected, found'],
    [...rows, line('those at work', atWork), line('all', all)],
  );
  const { byMarks, byAll } = duplicatesIn(conversation);
  console.log(`near duplicates: ${byMarks} found by the index, ${byAll} by comparing all with all`);
  console.log(`${figure(microseconds)} µs for a text, all checks, without the database\n`);
}

function line(what: string, { found, precision, recall }: ReturnType<typeof scoreOf>): string[] {
  return [what, String(found), found === 0 ? '–' : percent(precision), percent(recall)];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
