import { originOfTown } from '@/lib/tenants/model/origin';

interface Town {
  slug: string;
  name: string;
  host: string | null;
}

interface Shown {
  slug: string;
  title: string;
  summary: string;
  place: { label: string; centre: [number, number] };
  opensAt: Date;
  closesAt: Date;
}

/** An offer as schema.org knows things: an event that is open to all, online and about a place. */
export function eventOf(town: Town, offer: Shown): object {
  const home = `${originOfTown(town)}/${town.slug}`;
  const url = `${home}/offers/${offer.slug}`;
  const [longitude, latitude] = offer.place.centre;
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': url,
    ...{ url, name: offer.title, description: offer.summary },
    startDate: offer.opensAt.toISOString(),
    endDate: offer.closesAt.toISOString(),
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    isAccessibleForFree: true,
    location: { '@type': 'VirtualLocation', url },
    about: {
      '@type': 'Place',
      name: offer.place.label,
      geo: { '@type': 'GeoCoordinates', latitude, longitude },
    },
    organizer: { '@type': 'GovernmentOrganization', name: town.name, url: home },
  };
}
