/** Something a member was told, as their account shows it. */
export interface NotificationView {
  id: string;
  /** `messages/<language>/notifications.json` has its sentences. */
  kind: string;
  facts: Record<string, string | number>;
  href: string | null;
  createdAt: Date;
  isNew: boolean;
}

/** What somebody is told: a kind of which `messages/` knows the sentences, its facts, and where to look (a path). */
export interface Notice {
  memberId: string;
  kind: string;
  facts: Record<string, string | number>;
  href: string | null;
  /** What it is about, where the same could be told twice: nobody is told of one occasion again. */
  occasion?: string;
  /** The offer that it belongs to. */
  offerId?: string;
  /** What they follow, where they are told because of that. */
  followId?: string;
}

/**
 * What one is told as a courtesy, and so may have later, in a digest or not by mail at all. Everything else is a decision
 * about oneself, with the reasons that articles 16, 17 and 20 of Regulation (EU) 2022/2065 want told without undue delay,
 * or warns of a key that was added: that goes at once, in quiet hours too.
 */
export const byChoice: ReadonlySet<string> = new Set([
  ...['contribution.answered', 'feedback.given', 'feedback.below', 'result.published', 'result.moved'],
  ...['result.step', 'followed.change', 'followed.answer'],
  ...['followed.offer', 'followed.thread', 'followed.place'],
]);

/** What may come in crowds: of these one mail is sent, and no other before the member has looked. */
export const mailedOncePerLook: ReadonlySet<string> = new Set([
  ...['contribution.answered', 'wave.began', 'followed.thread', 'followed.place'],
  'followed.answer',
]);

/** By what a member's unread notices are told apart where one mail is enough: the kind, and what they follow. */
export const lookOf = ({ kind, followId }: Pick<Notice, 'kind' | 'followId'>): string => `${kind}:${followId ?? ''}`;
