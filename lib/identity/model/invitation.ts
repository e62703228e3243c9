import { z } from 'zod';
import { EmailAddress } from '../model';
import { grantableRoles } from './role-wish';

/** How long an invitation may be accepted. */
export const INVITATION_DAYS = 14;

/** Somebody to be asked into the town's team, and as what. */
export const InvitationDraft = z.object({
  email: EmailAddress,
  roles: z
    .array(z.enum(grantableRoles, 'role.unknown'))
    .min(1, 'invitation.role-missing')
    .transform((roles) => [...new Set(roles)]),
});
export type InvitationDraft = z.output<typeof InvitationDraft>;

/** An invitation by its id, to be sent again, withdrawn or accepted. */
export const InvitationWish = z.object({ invitationId: z.uuid() });

/** Where an invitation is accepted, below the platform's address. */
export const invitationPath = (tenantSlug: string, id: string): string => `/${tenantSlug}/invitations/${id}`;
