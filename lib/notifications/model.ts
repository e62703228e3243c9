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

/** What may come in crowds: of these one mail is sent, and no other before the member has looked. */
export const mailedOncePerLook: ReadonlySet<string> = new Set(['contribution.answered', 'wave.began']);
