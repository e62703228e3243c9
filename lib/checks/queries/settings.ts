import { eq } from 'drizzle-orm';
import { checkSettings } from '@/db/schema/checks';
import { tenants } from '@/db/schema/tenants';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed, one } from '@/lib/errors';
import { canSetUp } from '@/lib/tenants/policy';
import { type CheckName, type Context, checkNames, type Finding, nowhere } from '../model/check';
import { assess } from '../model/checks';
import { atWork, type Choice, usualChoices } from '../model/choices';
import { starterWords } from '../model/starter-words';
import { wordList } from '../model/word-list';

/** Which checks a town has at work, and what they need to know of it. */
export interface CheckSettings {
  choices: Record<CheckName, Choice>;
  words: string[];
}

/** The town's settings; where it chose nothing, what the platform proposes. */
export async function checkSettingsOf(tx: Tx): Promise<CheckSettings> {
  const [row] = await tx.select().from(checkSettings);
  return { choices: { ...usualChoices, ...row?.choices }, words: row?.words ?? [...starterWords] };
}

/** The checks at work, and what is known around any text of this town. */
export async function checksOf(tx: Tx, tenantId: TenantId): Promise<{ names: CheckName[]; context: Context }> {
  const { choices, words } = await checkSettingsOf(tx);
  return { names: atWork(choices), context: await contextIn(tx, tenantId, words) };
}

/** What an admin sees: the settings, and what all checks say to a text they try out. Refuses with `SignInNeeded` or `Forbidden`. */
export async function triedChecks(actor: Actor, text: string | null): Promise<CheckSettings & { tried: Tried | null }> {
  assertAllowed(canSetUp(actor));
  return inTenant(actor, async (tx) => {
    const settings = await checkSettingsOf(tx);
    if (text === null) return { ...settings, tried: null };
    const context = await contextIn(tx, actor.tenantId, settings.words);
    return {
      ...settings,
      tried: { text, findings: assess(text, context, checkNames), atWork: atWork(settings.choices) },
    };
  });
}

/** What all checks see in a text, whether they are at work or not. */
export interface Tried {
  text: string;
  findings: Finding[];
  atWork: CheckName[];
}

async function contextIn(tx: Tx, tenantId: TenantId, words: readonly string[]): Promise<Context> {
  const { contact, host, languages } = tenants;
  const town = one(
    await tx.select({ contact, host, languages }).from(tenants).where(eq(tenants.id, tenantId)),
    'tenant',
  );
  const hosts = [town.host, town.contact.email.split('@')[1]];
  return {
    ...nowhere,
    words: wordList(words),
    languages: town.languages,
    own: {
      hosts: hosts.flatMap((name) => (name ? [name.toLowerCase()] : [])),
      phones: town.contact.phone ? [town.contact.phone] : [],
    },
  };
}
