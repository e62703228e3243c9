/** The trusts that a format may ask for, the weakest first. `lib/actor.ts` says what they mean. */
export const requirable = ['guest', 'email', 'substantial', 'high'] as const;
export type RequiredTrust = (typeof requirable)[number];
