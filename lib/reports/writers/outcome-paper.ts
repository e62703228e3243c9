import { textsIn } from '@/lib/text';
import { type Block, type LongPaper, WRITTEN_OUT } from '../model/paper';
import { contributionPieces } from './contribution-blocks';
import type { Tabled } from './csv';
import { dayIn } from './days';
import { figureBlocks } from './figure-blocks';
import { resultBlocks, themeBlocks, timelineBlocks } from './result-blocks';
import { surveyBlocks } from './survey-blocks';

/** A picture of a map with what it shows in words. */
export interface MapPicture {
  bytes: Uint8Array;
  width: number;
  height: number;
  alt: string;
}

export interface Papered extends Tabled {
  offer: { title: string; summary: string; place: { label: string }; opensAt: Date; closesAt: Date };
  town: string;
  /** The address of the result's page. */
  address: string;
  pictures: readonly MapPicture[];
  /** When the report is made. */
  now: Date;
}

/**
 * What became of an offer as a document for people, in the order of the result's page: figures with how they were counted,
 * maps, themes with quotes, what was said, decision, timeline, surveys; then all contributions with what was answered, at
 * most `WRITTEN_OUT`, read while they are written.
 */
export function outcomePaper(given: Papered): LongPaper {
  const { offer, town, language, outcome } = given;
  const say = textsIn(language, 'outcome.paper');
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: say('title', { title: offer.title }) },
    ...frontBlocks(given),
    ...figureBlocks(outcome, language),
    ...mapBlocks(given),
    ...themeBlocks(outcome, language),
    ...resultBlocks(outcome, language),
    ...timelineBlocks(outcome, language),
    ...surveyBlocks(outcome, language),
  ];
  const title = say('title', { title: offer.title });
  const paper = { title, subject: town, language, blocks, page: say('page', { page: '#' }) };
  return { paper, rest: contributionPieces(given, WRITTEN_OUT) };
}

function frontBlocks({ offer, town, address, language, now }: Papered): Block[] {
  const say = textsIn(language, 'outcome.paper');
  const day = dayIn(language);
  return [
    { kind: 'text', look: 'quiet', text: say('front', { town, day: day(now) }) },
    { kind: 'text', look: 'quiet', text: address },
    { kind: 'heading', level: 2, text: say('about') },
    { kind: 'text', text: offer.summary },
    {
      kind: 'text',
      text: say('when', { place: offer.place.label, from: day(offer.opensAt), to: day(offer.closesAt) }),
    },
  ];
}

function mapBlocks({ pictures, language }: Papered): Block[] {
  if (pictures.length === 0) return [];
  const heading: Block = { kind: 'heading', level: 2, text: textsIn(language, 'outcome.paper')('map') };
  return [heading, ...pictures.map((picture): Block => ({ kind: 'picture', ...picture }))];
}
