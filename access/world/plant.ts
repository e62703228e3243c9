import type { PgTable } from 'drizzle-orm/pg-core';
import { annotations } from '@/db/schema/annotations';
import { checkPlaces } from '@/db/schema/checks';
import { offerFileBytes, offerFiles } from '@/db/schema/files';
import { members, roles } from '@/db/schema/identity';
import { layerFeatures, layerPictures, layers, layerTiles } from '@/db/schema/layers';
import { libraryQuestions } from '@/db/schema/library';
import { cases } from '@/db/schema/moderation';
import { formatVersions, offerFormats, offers, publications } from '@/db/schema/offers';
import { plannedPublications } from '@/db/schema/plans';
import { offerResults, resultSteps } from '@/db/schema/results';
import { heldContributions } from '@/db/schema/review';
import { searchWaiting } from '@/db/schema/search';
import { answerFiles, optionPictures } from '@/db/schema/surveys';
import { quotes, themeEntries, themes } from '@/db/schema/themes';
import { comments, threadEvents, threads } from '@/db/schema/threads';
import { inTenant, type Tx } from '@/db/tenancy';
import {
  annotationRows,
  commentRows,
  eventRows,
  formatRows,
  heldRows,
  offerRows,
  type TownSet,
  threadRows,
  versionRows,
} from './rows';
import {
  caseRows,
  featureRows,
  fileRows,
  layerRows,
  memberRows,
  optionPictureRows,
  paperByteRows,
  paperRows,
  pictureRows,
  planRows,
  questionRows,
  resultRows,
  roleRows,
  tileRows,
} from './rows-beside';
import { quoteRows, stepRows, themeEntryRows, themeRows } from './rows-of-results';
import type { Space } from './towns';

/** How many rows go into one statement, which takes 65,535 parameters at most. */
const AT_ONCE = 1_000;

/** Puts sets of things into a town, past the commands, so that their rights need not be trusted. */
export const plant = (town: Space, sets: readonly TownSet[]): Promise<void> =>
  inTenant({ tenantId: town.id }, async (tx) => {
    const put = putting(tx, sets);
    await put(members, memberRows);
    await put(roles, roleRows);
    await put(offers, offerRows);
    await put(publications, ({ things }) => [{ offerId: things.offer.id }]);
    await put(offerFormats, formatRows);
    await put(formatVersions, versionRows);
    await put(threads, threadRows);
    await put(comments, commentRows);
    const entries = sets.flatMap(annotationRows);
    await puttingRows(tx, threads, entries.map(discussionOf));
    await puttingRows(tx, annotations, entries);
    await put(threadEvents, eventRows);
    // All of it is checked already, so that the job that checks changes nothing while others are seen to change nothing.
    await put(checkPlaces, (set) => threadRows(set).map(({ id, head }) => ({ threadId: id, seq: head })));
    await put(heldContributions, heldRows);
    await put(cases, caseRows);
    await put(offerResults, resultRows);
    await put(themes, themeRows);
    await put(themeEntries, themeEntryRows);
    await put(resultSteps, stepRows);
    await put(quotes, quoteRows);
    await put(layers, layerRows);
    await put(layerFeatures, featureRows);
    await put(layerPictures, pictureRows);
    await put(layerTiles, tileRows);
    await put(answerFiles, fileRows);
    await put(offerFiles, paperRows);
    await put(offerFileBytes, paperByteRows);
    await put(optionPictures, optionPictureRows);
    await put(libraryQuestions, (set) => (set.withoutLibrary ? [] : questionRows(set)));
    await put(plannedPublications, planRows);
    // Nothing is to be entered for the search, so that its job changes nothing meanwhile either.
    await tx.delete(searchWaiting);
  });

const discussionOf = ({ discussionId, offerFormatId, id }: ReturnType<typeof annotationRows>[number]) => ({
  ...{ id: discussionId, offerFormatId, subjectId: id },
});

const putting = (tx: Tx, sets: readonly TownSet[]) => (table: PgTable, rowsOf: (set: TownSet) => object[]) =>
  puttingRows(tx, table, sets.flatMap(rowsOf));

async function puttingRows(tx: Tx, table: PgTable, rows: object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await tx.insert(table).values(rows.slice(from, from + AT_ONCE) as never);
}
