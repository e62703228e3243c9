import { z } from 'zod';

/**
 * The licences under which a town may give its data to everybody, by their names in the list of DCAT-AP.de
 * (http://dcat-ap.de/def/licenses/). `names` is whether it has to be said whose they are.
 */
export const licences = {
  'dl-zero-de/2.0': { names: false },
  'dl-by-de/2.0': { names: true },
  'cc-zero': { names: false },
  'cc-by/4.0': { names: true },
} as const;
export type Licence = keyof typeof licences;

export const licenceNames = Object.keys(licences) as Licence[];

/** What the town chose; the empty text where nobody is allowed anything beyond the law. */
export const LicenceChoice = z.object({
  licence: z.union([z.enum(licenceNames), z.literal('').transform(() => null)], 'licence.unknown'),
});

/** A licence's address. Where the town has said nothing, everything is reserved. */
export const licenceAddress = (licence: string | null): string =>
  `http://dcat-ap.de/def/licenses/${licence ?? 'other-closed'}`;

/** A licence's name as texts have it for a key. */
export const licenceKey = (licence: Licence): string => licence.replace(/[/.]/g, '-');
