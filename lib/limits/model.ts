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
  /** Mails with a sign-in link asked for from one sender's address. */
  linksFromSender: { purpose: 'link.sender', times: 5, seconds: HOUR },
  guestsFromSender: { purpose: 'guest.sender', times: 20, seconds: HOUR },
  /** Forms kept over a sign-in; they are written before it is known who asks. */
  keptFormsFromSender: { purpose: 'kept-form.sender', times: 30, seconds: HOUR },
} as const satisfies Record<string, Limit>;
