/** How often something may be tried by one subject, and in which time. */
export interface Limit {
  purpose: string;
  times: number;
  seconds: number;
}

const HOUR = 3600;

export const limits = {
  /** Mails with a sign-in link to one address. */
  linksToAddress: { purpose: 'link.address', times: 5, seconds: HOUR },
  /** The same asked for from one sender's address. More than to one address: a town hall's guests share a network. */
  linksFromSender: { purpose: 'link.sender', times: 20, seconds: HOUR },
  /** Codes typed from one sender's address; how many go to one address is bounded by its mails. */
  codesFromSender: { purpose: 'code.sender', times: 60, seconds: HOUR },
  guestsFromSender: { purpose: 'guest.sender', times: 20, seconds: HOUR },
  /** Forms kept over a sign-in; they are written before it is known who asks. */
  keptFormsFromSender: { purpose: 'kept-form.sender', times: 30, seconds: HOUR },
  /** Pseudonyms of one member, so that nobody plays a crowd with one account. */
  pseudonymsOfMember: { purpose: 'pseudonym.member', times: 5, seconds: 24 * HOUR },
  /** Codes of letters that one member tries: nobody types wrong so often. */
  residencyCodesOfMember: { purpose: 'residency-code.member', times: 10, seconds: HOUR },
  /** Questions to a registration office, which must not become a way to look up others. */
  registerQuestionsOfMember: { purpose: 'register.member', times: 5, seconds: 24 * HOUR },
  /** Notices of who has no account: a town hall's guests share a network. */
  noticesFromSender: { purpose: 'notice.sender', times: 20, seconds: HOUR },
  noticesOfMember: { purpose: 'notice.member', times: 20, seconds: HOUR },
  /** The same for whose notices were mostly unfounded of late: articles 23 (2) and (3) of Regulation (EU) 2022/2065. */
  noticesSlowed: { purpose: 'notice.slowed', times: 2, seconds: 24 * HOUR },
  /** Receipts to one address, which need not be the reporter's. */
  receiptsToAddress: { purpose: 'notice.address', times: 5, seconds: HOUR },
} as const satisfies Record<string, Limit>;

/**
 * Whom a request comes from, to count by: the nearest address in `X-Forwarded-For`, which our own server or the proxy
 * in front of it wrote. A network hands out IPv6 addresses by the 2^64, so of these only the network counts.
 */
export const senderOf = (headers: { get(name: string): string | null }): string =>
  networkOf((headers.get('x-forwarded-for') ?? '').split(',').at(-1)?.trim() ?? '');

/** The network of an address, as `senderOf` tells it. */
export function networkOf(nearest: string): string {
  const v4 = /(\d{1,3}(\.\d{1,3}){3})$/.exec(nearest)?.[1];
  if (v4 || !nearest.includes(':')) return v4 ?? 'unknown';
  const [start = '', end = ''] = nearest.toLowerCase().split('::');
  const [left, right] = [start, end].map((part) => part.split(':').filter(Boolean));
  const gap = Array.from({ length: Math.max(0, 8 - (left?.length ?? 0) - (right?.length ?? 0)) }, () => '0');
  return [...(left ?? []), ...gap, ...(right ?? [])].slice(0, 4).join(':');
}
