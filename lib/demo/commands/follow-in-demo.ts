import type { DemoOffer, DemoTenant } from '@/db/demo/content/model';
import { follow } from '@/lib/follows/commands/follow';
import { followableBySlug } from '@/lib/follows/queries/followable';
import type { DemoPeople } from '@/lib/formats/format';
import { chooseMessages } from '@/lib/notifications/commands/choose-messages';

/**
 * Has some people of a demo's town follow something: Anna an offer and a topic, a neighbour of hers what happens around the
 * middle of the town, by a daily digest and not at night. Done again, it changes nothing.
 */
export async function followInDemo(
  { centre, name, people: cast }: DemoTenant,
  offers: readonly DemoOffer[],
  people: DemoPeople,
): Promise<void> {
  const last = offers.at(-1);
  const [anna, neighbour] = cast.filter(
    ({ email, roles, suspendedForDays }) => email && !roles.length && !suspendedForDays,
  );
  if (!anna || !neighbour || !last) return;
  const offerId = await followableBySlug(people.actorOf(anna.key), last.slug);
  await follow(people.actorOf(anna.key), { kind: 'offer', offerId });
  await follow(people.actorOf(anna.key), { kind: 'topic', topic: 'culture' });
  const [lon, lat] = centre;
  await follow(people.actorOf(neighbour.key), { kind: 'place', lon, lat, radius: 1_000, label: name });
  await chooseMessages(people.actorOf(neighbour.key), {
    mail: 'daily',
    push: 'yes',
    quietFrom: '22:00',
    quietUntil: '07:00',
  });
}
