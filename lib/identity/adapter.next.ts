import type { Adapter, AdapterUser } from 'next-auth/adapters';
import type { TenantId } from '@/db/tenancy';
import { openSessionWith, provenMember, type Redeeming, useLink } from './commands/sign-in-links';

/**
 * What next-auth may do in one tenant while it mails or redeems a link. Looking sessions up is not among it: that is
 * `actorOfSession`, in one query. Tokens arrive hashed, and the database's clock decides what has run out.
 */
export const adapterIn = (tenantId: TenantId, redeeming: Redeeming): Adapter => ({
  // Known and unknown addresses go the same way: `createUser` finds or makes.
  getUserByEmail: () => null,
  createUser: async (user: Omit<AdapterUser, 'id'>) => ({
    ...user,
    id: await provenMember(tenantId, { ...redeeming, email: user.email }),
  }),
  createSession: async (session) => {
    await openSessionWith(tenantId, session.userId, { ...redeeming, token: session.sessionToken });
    return session;
  },
  useVerificationToken: async ({ token }) => {
    const email = await useLink(tenantId, token);
    return email === null ? null : { identifier: email, token, expires: soon() };
  },
});

/** The link was in time by the database's clock; next-auth asks again by this process's. */
const soon = () => new Date(Date.now() + 60_000);
