/** The services whose videos pages show, behind a placeholder of our own. */
export const videoServices = ['youtube', 'vimeo'] as const;
export type VideoService = (typeof videoServices)[number];

/** A video somewhere else: whose, and by which id. */
export interface VideoAt {
  service: VideoService;
  id: string;
}

const YOUTUBE_HOSTS = ['youtube.com', 'www.youtube.com', 'm.youtube.com', 'www.youtube-nocookie.com'];
const VIMEO_HOSTS = ['vimeo.com', 'www.vimeo.com', 'player.vimeo.com'];

/** The video that an address is of; null where it is of none. Hosts are compared whole. */
export function videoAt(address: string): VideoAt | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host, pathname, searchParams } = new URL(address);
  if (protocol !== 'https:') return null;
  return videoIn(host, pathname.split('/').filter(Boolean), searchParams);
}

function videoIn(host: string, steps: readonly string[], query: URLSearchParams): VideoAt | null {
  const [first = '', second = ''] = steps;
  if (host === 'youtu.be') return videoOf('youtube', first);
  if (YOUTUBE_HOSTS.includes(host))
    return videoOf('youtube', first === 'watch' ? (query.get('v') ?? '') : isPlayer(first) ? second : '');
  if (VIMEO_HOSTS.includes(host)) return videoOf('vimeo', first === 'video' ? second : first);
  return null;
}

const isPlayer = (step: string) => ['embed', 'shorts', 'live', 'v'].includes(step);

const ids: Record<VideoService, RegExp> = { youtube: /^[A-Za-z0-9_-]{11}$/, vimeo: /^\d{5,12}$/ };

/** The video of this service and id; null where the id is none. */
export const videoOf = (service: string, id: string): VideoAt | null => {
  const known = videoServices.find((one) => one === service);
  return known && ids[known].test(id) ? { service: known, id } : null;
};

const players: Record<VideoService, { origin: string; path: (id: string) => string; page: (id: string) => string }> = {
  youtube: {
    origin: 'https://www.youtube-nocookie.com',
    path: (id) => `/embed/${id}`,
    page: (id) => `https://www.youtube.com/watch?v=${id}`,
  },
  vimeo: {
    origin: 'https://player.vimeo.com',
    path: (id) => `/video/${id}?dnt=1`,
    page: (id) => `https://vimeo.com/${id}`,
  },
};

/** The address of a video's player, which asks as little as its service lets it, and the origin that it is on. */
export const playerOf = ({ service, id }: VideoAt): { address: string; origin: string } => {
  const { origin, path } = players[service];
  return { address: origin + path(id), origin };
};

/** The page of a video at its service, for who wants to go there. */
export const pageOfVideo = ({ service, id }: VideoAt): string => players[service].page(id);
