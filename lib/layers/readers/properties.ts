import type { PlanFeature } from '../model/plan';
import { legible } from './legible';

/** What a thing in a plan says of itself, by the names of its columns or members. */
export type Properties = Record<string, unknown>;

type Words = Pick<PlanFeature, 'title' | 'facts' | 'regulations' | 'colours'>;

/**
 * What people read about a thing: its title, its description, its colours as simplestyle has them
 * (github.com/mapbox/simplestyle-spec 1.1.0), and everything else with a plain value as a fact. Nested values are left out.
 */
export function wordsOf(properties: Properties): Words {
  const plain = Object.entries(properties)
    .slice(0, LOOKED_AT)
    .flatMap(([term, value]) => {
      const text = textOf(value);
      return text === '' ? [] : [{ term, value: text }];
    });
  const title = plain.find(({ term }) => isTitle(term));
  const rules = plain.filter(({ term }) => isRegulation(term));
  const facts = plain.filter((fact) => fact !== title && !rules.includes(fact) && !isStyle(fact.term));
  const colours = coloursOf(properties);
  return {
    title: title ? legible(title.value, TITLE_LIMIT) : null,
    facts: facts.slice(0, FACTS_LIMIT).map(shortened),
    regulations: rules.map(({ value }) => legible(value, REGULATION_LIMIT)),
    ...(colours && { colours }),
  };
}

/** Nobody reads more columns, and a hostile file has a million. */
const LOOKED_AT = 500;
const FACTS_LIMIT = 60;
const TERM_LIMIT = 100;
const VALUE_LIMIT = 500;
const TITLE_LIMIT = 200;
const REGULATION_LIMIT = 20_000;

const isTitle = (term: string) => /^(title|titel|name|bezeichnung)$/i.test(term);
const isRegulation = (term: string) => /^(description|beschreibung|festsetzung)$/i.test(term);
const isStyle = (term: string) => /^((fill|stroke)(-opacity)?|stroke-width|marker-(size|symbol|color))$/.test(term);

const shortened = ({ term, value }: { term: string; value: string }) => ({
  term: legible(term, TERM_LIMIT),
  value: legible(value, VALUE_LIMIT),
});

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : '';
}

function coloursOf(properties: Properties): PlanFeature['colours'] {
  const [fill, stroke] = [colourOf(properties.fill), colourOf(properties.stroke)];
  const fillOpacity = within(properties['fill-opacity'], 1);
  const strokeWidth = within(properties['stroke-width'], 20);
  const colours = {
    ...(fill && { fill }),
    ...(fillOpacity !== undefined && { fillOpacity }),
    ...(stroke && { stroke }),
    ...(strokeWidth !== undefined && { strokeWidth }),
  };
  return Object.keys(colours).length > 0 ? colours : undefined;
}

/** Only what is surely a colour: it ends up in a style sheet. */
const colourOf = (value: unknown) =>
  typeof value === 'string' && /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(value) ? value.toLowerCase() : undefined;

function within(value: unknown, most: number): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && number >= 0 && number <= most ? number : undefined;
}
