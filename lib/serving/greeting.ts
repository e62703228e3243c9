import { demoTenants } from '@/db/demo/content/tenants';
import { type DemoMember, demoMembers } from '@/lib/identity/queries';
import type { Settings } from '@/lib/settings';
import { municipalities, tenantBySlug } from '@/lib/tenants/queries';

/** Says on the terminal where the platform is, who one can be in the demo, and where the data lie. */
export async function greet({ publicUrl, demo }: Settings, database: string): Promise<void> {
  const rows = [
    ['Stadtgespräch', publicUrl.origin],
    ['Data', database],
    ...(demo ? await signIns(publicUrl) : []),
    ['Stop', 'Ctrl-C'],
  ];
  console.log(`\n${rows.map(([name, value]) => `  ${name?.padEnd(16)}${value}`).join('\n')}\n`);
}

async function signIns(publicUrl: URL): Promise<string[][]> {
  const { places: towns } = await municipalities();
  const town = towns.find(({ slug }) => slug === demoTenants[0]?.slug) ?? towns[0];
  if (!town) return [];
  const people = await demoMembers(await tenantBySlug(town.slug));
  return [
    ['Demo', 'on this computer only; be anybody of these, the same names in every town:'],
    ['Sign in', new URL(`/${town.slug}/sign-in`, publicUrl).href],
    ...people.map((person) => ['', `${person.email.padEnd(30)} ${standingOf(person)}`]),
  ];
}

const standingOf = ({ roles, suspended }: DemoMember) =>
  suspended ? 'resident, suspended' : roles.length > 0 ? roles.join(', ') : 'resident';
