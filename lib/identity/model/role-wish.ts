import { z } from 'zod';

/** The roles that a town's admins give and take. `operator` is the state's. */
export const grantableRoles = ['moderator', 'editor', 'planner', 'admin'] as const;

/** A wish to give a member a role, or to take it. */
export const RoleWish = z.object({ memberId: z.uuid(), role: z.enum(grantableRoles, 'role.unknown') });
