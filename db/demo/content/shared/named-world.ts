import type { DemoPerson, TenantSlug } from '../model';

/** The people whom every story of this platform is about. They come first on the page of demo sign-ins. */
export const namedWorld = (tenant: TenantSlug): DemoPerson[] => {
  const at = (key: string) => `${key}@${tenant}.example`;
  return [
    { key: 'anna', pseudonym: 'Anna Sommer', email: at('anna'), roles: [] },
    { key: 'ben', pseudonym: 'Ben Kruse', email: at('ben'), roles: [], suspendedForDays: 365 },
    { key: 'mona', pseudonym: 'Mona Vogt (Moderation)', email: at('mona'), roles: ['moderator'] },
    { key: 'emil', pseudonym: 'Emil Brandt (Redaktion)', email: at('emil'), roles: ['editor'] },
    { key: 'ada', pseudonym: 'Ada Richter (Verwaltung)', email: at('ada'), roles: ['admin'] },
  ];
};

/** Cem, who moderates in one town and only lives in another. */
export const cem = (tenant: TenantSlug, moderates: boolean): DemoPerson => ({
  key: 'cem',
  pseudonym: moderates ? 'Cem Yıldız (Moderation)' : 'Cem Yıldız',
  email: `cem@${tenant}.example`,
  roles: moderates ? ['moderator'] : [],
});

/** Residents by key and pseudonym. Their addresses are not those of the demo sign-ins. */
export const residents = (tenant: TenantSlug, pseudonyms: Record<string, string>): DemoPerson[] =>
  Object.entries(pseudonyms).map(([key, pseudonym]) => ({
    key,
    pseudonym,
    email: `${key}@post.${tenant}.example`,
    roles: [],
  }));

/** People without an account, who have answered a survey and left. */
export const guests = (count: number): DemoPerson[] =>
  Array.from({ length: count }, (_, index) => ({ key: `gast-${index + 1}`, roles: [] }));
