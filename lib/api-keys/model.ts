import { z } from 'zod';

export const KEY_NAME_LIMIT = 60;
/** So many keys that count a member and a town may have. */
export const KEYS_OF_MEMBER = 10;
export const KEYS_OF_TOWN = 50;

/** What a key lets its bearer do: read faster, or write comments as its owner. */
export type Scope = 'read' | 'comments:write';

/** How many requests a second a town may allow a key, and how many of these at once. */
export const speeds = [10, 50, 200] as const;
export const AT_ONCE_SECONDS = 30;

/** By this a key is known for what it is, wherever it turns up. */
export const KEY_BEGINNING = 'stadtgespraech_';

const Name = z.string().trim().min(1, 'key.name-missing').max(KEY_NAME_LIMIT, 'key.name-too-long');

export const OwnKeyDraft = z.object({ name: Name });
export const TownKeyDraft = z.object({
  name: Name,
  perSecond: z.coerce.number().pipe(z.literal(speeds, 'key.speed-unknown')),
});
export const KeyWish = z.object({ id: z.uuid() });

/** A key as a request showed it. */
export interface KnownKey {
  id: string;
  scopes: readonly Scope[];
  /** Whose it is; null: the town's. */
  memberId: string | null;
  perSecond: number | null;
}

/** A key as who may revoke it sees it. */
export interface KeyView {
  id: string;
  name: string;
  perSecond: number | null;
  madeAt: Date;
  usedAt: Date | null;
}

/** The key that a request shows, `Authorization: Bearer …`; null where it shows none. */
export const keyIn = (headers: Headers): string | null =>
  /^Bearer\s+([\w.~+/-]{1,200}=*)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null;
