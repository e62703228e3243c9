import { languageOf } from '@/lib/languages/model';
import { written } from '@/lib/mail/model';
import { originFor } from '@/lib/tenants/model/origin';
import { type Translate, textsIn } from '@/lib/text';
import { byChoice, type Notice } from '../model';
import type { Receiver } from '../queries/receivers';
import { endAddress } from './end-by-link';

type Told = Pick<Notice, 'kind' | 'facts' | 'href'> & { offerId: string | null; followId: string | null };
interface Frame {
  receiver: Receiver;
  locale: string;
  say: Translate;
  frame: Translate;
}

/**
 * What a member is told, as a mail in their language: one notice as itself, several as a digest that is grouped by the
 * offers whose titles these are. With where one click ends it, unless the law wants it told.
 */
export function letterOf(receiver: Receiver, notices: readonly Told[], titles: ReadonlyMap<string, string>) {
  const locale = languageOf(receiver.locale, receiver.languages);
  const way = { receiver, locale, say: textsIn(locale, 'notifications'), frame: textsIn(locale, 'mail.notice') };
  const [first] = notices;
  const endUrl = endOf(receiver, notices);
  const letter = notices.length === 1 && first ? single(way, first) : digest(way, notices, titles);
  return { ...written({ ...letter, ...(endUrl && { ending: endingOf(way, notices, endUrl) }) }), endUrl };
}

function single({ receiver, locale, say, frame }: Frame, { kind, facts, href }: Told) {
  return {
    locale,
    subject: say(`${kind}.title`, facts),
    paragraphs: [frame('greeting'), say(`${kind}.text`, facts)],
    action: { label: frame('action'), url: addressIn(receiver, href) },
    closing: [frame('closing', { tenant: receiver.tenant }), receiver.tenant],
  };
}

function digest(
  { receiver, locale, say, frame }: Frame,
  notices: readonly Told[],
  titles: ReadonlyMap<string, string>,
) {
  const { tenant } = receiver;
  const offers = [...new Set(notices.map(({ offerId }) => offerId))];
  const headed = offers.map((offer) => ({
    heading: (offer && titles.get(offer)) ?? frame('elsewhere'),
    items: notices
      .filter(({ offerId }) => offerId === offer)
      .map(({ kind, facts, href }) => ({
        title: say(`${kind}.title`, facts),
        text: say(`${kind}.text`, facts),
        url: addressIn(receiver, href),
      })),
  }));
  return {
    locale,
    subject: frame('digest', { tenant, count: notices.length }),
    paragraphs: [frame('greeting'), frame('digestText', { tenant, count: notices.length })],
    groups: headed,
    action: { label: frame('account'), url: addressIn(receiver, null) },
    closing: [frame('closing', { tenant }), tenant],
  };
}

const addressIn = ({ slug, host }: Receiver, href: string | null) =>
  new URL(href ?? `/${slug}/account`, originFor(host)).href;

/** One thing that somebody follows ends alone; else mails like these end altogether. Null where there is no choice. */
function endOf(receiver: Receiver, notices: readonly Told[]): string | null {
  if (!notices.some(({ kind }) => byChoice.has(kind))) return null;
  return endAddress(receiver, (notices.length === 1 && notices[0]?.followId) || 'mails');
}

function endingOf({ receiver, frame }: Frame, notices: readonly Told[], url: string) {
  const isFollow = notices.length === 1 && notices[0]?.followId;
  return [
    { label: frame(isFollow ? 'endFollow' : 'endMails'), url },
    { label: frame('settings'), url: addressIn(receiver, `/${receiver.slug}/account/messages`) },
  ];
}
