/** What German makes compounds of: each of the first with each of the second is a word that somebody might say. */
const FIRST =
  'Rad Markt Stadt Bahnhofs Schul Kinder Bürger Verkehrs Grün Wasser Park Spiel Sport Wohn Bau Lärm Luft Klima Baum Fuß Bus Straßen Haus Garten Wald Fluss Ufer Brücken Rathaus Kirchen Bildungs Kultur Jugend Senioren Familien Miet Energie Solar Müll Abfall Haushalts Steuer Vereins Sommer Winter Abend Morgen Fest Musik Theater Bücher Museums Kunst Hafen Gewerbe Handels Einkaufs Tourismus Gäste Pflege Kranken Tier Hunde Feuer Not Schutz Natur Landschafts Acker Wiesen Hecken Blumen Dach Keller Fenster'.split(
    ' ',
  );
const SECOND =
  'weg platz netz haus straße plan garten anlage bereich zone verein fest markt halle schule hof wiese brücke bank leuchte kreuzung ampel haltestelle linie spur fläche gebiet quartier konzept projekt angebot treff stelle amt büro gebühr steuer förderung kosten mittel schutz pflege raum saal bad becken ufer wand dach tor zaun mauer schild karte tafel tag woche zeit stunde'.split(
    ' ',
  );
const SIMPLE =
  'mehr weniger bitte Kinder Menschen Autos Fahrräder Bäume Bänke Schatten Lärm Parkplätze Busse Wege Plätze Häuser Schulen Gärten Straßen Ideen sicher gefährlich laut ruhig schön grün breit schmal alt neu teuer günstig endlich dringend leider immer oft selten bauen pflanzen sperren öffnen erhalten fehlen brauchen wünschen gehen fahren sitzen spielen lernen wohnen arbeiten einkaufen treffen feiern zahlen sparen planen prüfen Stadt Dorf Rathaus Bahnhof Markt Park Fluss Wald Feld Weg Platz Netz Haus Garten Schule Verein Fest Brücke Ampel Haltestelle'.split(
    ' ',
  );
const SMALL = 'der die das und in zu mit für auf ist nicht wir hier es auch eine im am sind bei dass wenn aber'.split(
  ' ',
);

/** The words in the order of how often they are said; all differ. */
export const vocabulary: readonly string[] = [
  ...SIMPLE,
  ...mixed(FIRST.flatMap((first) => SECOND.map((second) => first + second))),
];

/** The parts that stand alone as well, so that compounds of them can be told. */
export const parts: readonly string[] = [...FIRST, ...SECOND];

export type Chance = () => number;

/** The same numbers each time (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A text of 12 to 45 words: the first of the vocabulary are said most, as in any language. */
export function textBy(chance: Chance): string {
  const words: string[] = [];
  const length = 12 + Math.floor(chance() * 34);
  for (let n = 0; n < length; n++)
    words.push(
      n % 2 === 0
        ? (SMALL[Math.floor(chance() * SMALL.length)] as string)
        : (vocabulary[Math.floor(vocabulary.length ** chance()) - 1] as string),
    );
  return words.join(' ');
}

/** In another order, the same each time. */
function mixed(words: string[]): string[] {
  const chance = chanceFrom(7);
  return words
    .map((word) => ({ word, place: chance() }))
    .sort((a, b) => a.place - b.place)
    .map(({ word }) => word);
}
