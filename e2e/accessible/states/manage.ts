import { following, type State } from '../state';

const TOWN = '/lindenfurt/manage';

const town = (path: string, state = 'gefüllt', at = path, who: State['who'] = 'ada'): State => ({
  route: `/[tenant]/manage${path.replace(/\?.*/, '')}`,
  state,
  who,
  at: `${TOWN}${at}`,
});

/** What admins and editors see of their town. */
const townStates: readonly State[] = [
  town('', 'gefüllt'),
  town('', 'gespeichert', '?saved=1'),
  town('/answers', 'leer'),
  town('/answers', 'abgelehnt', '/answers?refused=form.invalid'),
  town('/audit'),
  town('/base-map'),
  town('/checks'),
  town('/help'),
  town('/keys'),
  town('/look'),
  town('/look', 'abgelehnt', '/look?refused=form.invalid&fields=colour:colour.invalid'),
  town('/members'),
  town('/netiquette'),
  town('/netiquette/rules/[rule]', 'gefüllt', '/netiquette/rules/1'),
  town('/new', 'leer', '/new', 'emil'),
  town('/new', 'aus einer Vorlage', '/new?template=park', 'emil'),
  town('/new', 'abgelehnt', '/new?refused=form.invalid&fields=title:offer.title-missing', 'emil'),
  town('/places'),
  town('/questions'),
  town('/residency'),
  town('/settings'),
  town('/sign-in'),
  town('/start', 'Vorlagen', '/start', 'emil'),
  town('/texts'),
  town('/texts/[kind]/[locale]', 'gefüllt', '/texts/imprint/de'),
  town('/texts/[kind]/[locale]', 'gespeichert', '/texts/imprint/de?saved=1'),
];

const offer = (path: string, state = 'läuft', at: State['at'] = `${TOWN}/offers/marktplatz${path}`): State => ({
  route: `/[tenant]/manage/offers/[offer]${path}`,
  state,
  who: 'emil',
  at,
});
const ofDraft = (path: string, state = 'Entwurf'): State => ({
  ...offer(path, state, ({ draft }) => `${draft}${path}`),
  town: 'haselrode',
});
const part = (path: string, state: string, at: string): State => ({
  ...offer('', state, `${TOWN}/offers/marktplatz/formats/${at}`),
  route: `/[tenant]/manage/offers/[offer]/formats/[part]${path}`,
});

/** An offer as those see it who prepare it. */
const offerStates: readonly State[] = [
  ...['', '/formats', '/layers', '/overview', '/publish', '/results'].map((path) => offer(path)),
  ...['', '/formats', '/layers', '/publish'].map((path) => ofDraft(path)),
  offer('', 'abgelehnt', `${TOWN}/offers/marktplatz?refused=form.invalid&fields=title:offer.title-missing`),
  ...['dialogue', 'map-dialogue', 'survey'].map(
    (format): State => ({
      ...offer('', format, `${TOWN}/offers/marktplatz/add-format/${format}`),
      route: '/[tenant]/manage/offers/[offer]/add-format/[format]',
    }),
  ),
  offer('/versions', 'seit der Veröffentlichung'),
  offer('/papers'),
  {
    ...offer('/results/quotes', 'leer', `${TOWN}/offers/klimafahrplan/results/themes`),
    first: following('main a[href*="/results/themes/"]', 'main a[href*="/results/quotes?"]'),
  },
  offer('/results/themes', 'Vorschläge'),
  offer('/layers/picture', 'leer'),
  offer('/layers/service', 'leer'),
  part('', 'Gespräch', 'gespraech'),
  part('', 'Karte', 'karte'),
  part('', 'Umfrage', 'umfrage'),
  part('/desk', 'Papierbögen', 'umfrage/desk'),
  part('/more/[page]', 'Übersetzungen', 'umfrage/more/translations'),
  part('/more/[page]', 'Bibliothek', 'umfrage/more/library'),
  part('/results', 'gefüllt', 'umfrage/results'),
  { ...part('/versions', 'zwei Fassungen', ''), town: 'haselrode', at: ({ versions }) => versions },
  { ...part('/versions/[version]', 'alte Fassung', ''), town: 'haselrode', at: ({ version }) => version },
];

export const manageStates: readonly State[] = [...townStates, ...offerStates];
