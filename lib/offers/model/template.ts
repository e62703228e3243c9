import type { OfferScope, Topic } from '../model';

export const templateCodes = [
  'market-square',
  'park',
  'playground',
  'cycle-network',
  'school-route',
  'mobility-survey',
  'land-use-plan',
  'neighbourhood',
  'heat',
  'budget',
] as const;
export type TemplateCode = (typeof templateCodes)[number];

/** What an offer can start from. Its words for editors stand in `manage.templates.<code>`; what residents read is here. */
export interface OfferTemplate {
  code: TemplateCode;
  topic: Topic;
  title: string;
  summary: string;
  /** Markdown. */
  description: string;
  scope: OfferScope;
  /** For how long it is open. */
  weeks: number;
  /** Days count from the opening. */
  timeline: readonly { afterDays: number; title: string; text?: string }[];
}

/** One instance of a format in a template's offer, as that format declares it. */
export interface TemplatePart<Settings = unknown> {
  template: TemplateCode;
  /** Its place among the parts of all formats. */
  position: number;
  title: string;
  settings: Settings;
  /** What residents write is seen by a moderator first. Absent: as the tenant has it. */
  reviewsFirst?: true;
}
