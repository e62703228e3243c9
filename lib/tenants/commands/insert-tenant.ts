import { randomUUID } from 'node:crypto';
import { tenantAreas, tenants, tenantTexts } from '@/db/schema/tenants';
import { elsewhere, type TenantId, type Tx } from '@/db/tenancy';
import type { SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { sendInvitation } from '@/lib/identity/commands/send-invitation';
import { wholeLanguages } from '@/lib/languages/model';
import { beginNetiquette } from '@/lib/netiquette/commands/begin-netiquette';
import { settings } from '@/lib/settings';
import { FIRST_COLOUR, type TenantDraft } from '../model/connecting';
import { firstTexts } from '../model/texts';

/** A space that was just connected. */
export interface Connected {
  id: TenantId;
  slug: string;
  name: string;
}

/**
 * Puts a municipality's space into the world, in the operator's transaction: its row, area, texts and rules, and the
 * invitation of its first administrator. Both tenants' logs say so.
 */
export async function insertTenant(tx: Tx, operator: SignedIn, draft: TenantDraft): Promise<Connected> {
  const { slug, name, ags } = draft;
  const id = randomUUID() as TenantId;
  await elsewhere(tx, { from: operator.tenantId, to: id }, async () => {
    await tx.insert(tenants).values(rowOf(id, draft));
    await tx.insert(tenantAreas).values({ area: draft.area.area });
    await tx.insert(tenantTexts).values(textsOf(draft));
    await beginNetiquette(tx);
    await sendInvitation(tx, { email: draft.admin, roles: ['admin'] }, invitingTo(draft));
    // Nobody of the new space did it: who it was stands in the state's own log.
    await recordAudit(tx, { ...operator, memberId: null }, { action: 'tenant.connected', subjectId: id });
  });
  await recordAudit(tx, operator, { action: 'tenant.connected', subjectId: id, facts: { slug, ags } });
  return { id, slug, name };
}

const rowOf = (id: TenantId, draft: TenantDraft): typeof tenants.$inferInsert => {
  const { slug, name, ags, host, email, phone, address, area } = draft;
  return {
    ...{ id, slug, name, ags, host: host ?? null, kind: 'municipality', colour: FIRST_COLOUR, openedAt: null },
    ...{ centre: area.centre, bounds: area.bounds },
    contact: { office: officeOf(draft), email, address, ...(phone !== undefined && { phone }) },
  };
};

const officeOf = ({ office, name }: TenantDraft) => office ?? name;

const textsOf = (draft: TenantDraft) => firstTexts({ ...draft, office: officeOf(draft), phone: draft.phone ?? null });

const invitingTo = ({ name, slug }: TenantDraft) => ({
  tenant: { name, slug, origin: settings().publicUrl.origin },
  locale: wholeLanguages[0],
  invitedBy: null,
});
