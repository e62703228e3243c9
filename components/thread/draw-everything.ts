import { createTranslator } from 'next-intl';
import { isSameTongue } from '@/lib/languages/model';
import { USUAL } from '@/lib/languages/model/usual';
import type { CommentView } from '@/lib/realtime/model';
import { EVERYTHING_LIMIT } from '@/lib/threads/model';
import type { Texts } from '../ui/draw';
import { paragraphsOf } from './thread-data';

/** What leads on and back from a page with all comments. */
interface Around {
  path: string;
  /** The number of the last comment, where more follow; else null. */
  next: number | null;
  /** Whether it begins at the first comment. */
  fromStart: boolean;
}

/**
 * One comment to read and print, as HTML. Written out rather than drawn by React, since a page has thousands of them.
 * `answersTo` is the author of the comment that it answers.
 */
export function drawEntry(comment: CommentView, answersTo: string | undefined, texts: Texts): string {
  const { t, time } = writersIn(texts);
  const { id, gone, author, postedAt, edited, agrees, disagrees, warning, shortened } = comment;
  if (gone) return `<li id="${id}"><p><i>${wordsOfGone(comment, t)}</i></p></li>`;
  const marks = [
    author.official && t('thread.official'),
    answersTo && t('thread.answersTo', { name: answersTo }),
    edited && t(shortened ? 'thread.shortened' : 'thread.edited'),
    agrees + disagrees > 0 && t('everything.votes', { agrees, disagrees }),
  ];
  const facts = [time.format(new Date(postedAt)), ...marks.filter((mark) => typeof mark === 'string')].map(safe);
  const words = warning
    ? `<details><summary>${t('thread.covered', { rule: warning })}</summary>${textOf(comment, texts)}</details>`
    : textOf(comment, texts);
  const said = `<b><bdi>${safe(author.name || t('thread.nameless'))}</bdi></b> <small>${facts.join(' · ')}</small>${words}`;
  return `<li id="${id}">${said}${feedbackOn(comment, texts)}</li>`;
}

/** Which language it is in is only said where the page is in another. */
function textOf(
  { text, language = USUAL }: { text: string; language?: string | undefined },
  { locale }: Texts,
): string {
  const marks = `dir="auto"${isSameTongue(language, locale) ? '' : ` lang="${language}"`}`;
  return paragraphsOf(text)
    .map((paragraph) => `<p ${marks}>${safe(paragraph)}</p>`)
    .join('');
}

/** What the municipality says about it. */
function feedbackOn({ feedback }: CommentView, texts: Texts): string {
  if (!feedback) return '';
  const { t, time } = writersIn(texts);
  const facts = [feedback.by, time.format(new Date(feedback.at))].filter(Boolean).map(safe);
  const state = `${t('thread.feedback.title')}: ${t(`thread.feedback.status.${feedback.status}`)}`;
  return `<blockquote><b>${safe(state)}</b> <small>${facts.join(' · ')}</small>${textOf(feedback, texts)}</blockquote>`;
}

const wordsOfGone = ({ gone, merged }: CommentView, t: Say) =>
  merged ? `<a href="#${merged.id}">${t('thread.merged', { number: merged.number })}</a>` : t(`thread.gone.${gone}`);

/** All of them, and the ways on and back. */
export function drawEverything(entries: readonly string[], { path, next, fromStart }: Around, texts: Texts): string {
  const { t } = writersIn(texts);
  const all =
    entries.length > 0 ? `<ol class="everything">${entries.join('')}</ol>` : `<p>${t('everything.empty')}</p>`;
  const on = next === null ? '' : `<a href="${path}/all?from=0.${next}">${t('everything.next')}</a>`;
  const start = fromStart ? '' : `<a href="${path}/all">${t('everything.fromStart')}</a>`;
  if (!on && !start) return all;
  const bound = t('everything.bound', { most: EVERYTHING_LIMIT });
  return `${all}<p class="everything__ways no-print">${[bound, start, on].filter(Boolean).join(' ')}</p>`;
}

type Say = (key: string, values?: Record<string, string | number>) => string;

/** Made once for each language: a formatter takes longer than what it writes. */
function writersIn(texts: Texts): { t: Say; time: Intl.DateTimeFormat } {
  const known = writers.get(texts.messages);
  if (known) return known;
  const { locale, timeZone } = texts;
  const fresh = {
    t: createTranslator(texts) as unknown as Say,
    time: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
  };
  writers.set(texts.messages, fresh);
  return fresh;
}

const writers = new WeakMap<object, { t: Say; time: Intl.DateTimeFormat }>();

const safe = (text: string) => text.replace(/[&<>"']/g, (sign) => SAFE[sign] ?? sign);
const SAFE: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
