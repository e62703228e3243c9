/** The texts of a survey that a browser needs where people answer it or look at its results; editors need all of them. */
export const TEXTS_OF_PEOPLE: readonly string[] = [
  'map',
  ...['form', 'problems', 'entry', 'anonymity', 'kiosk', 'results', 'closer', 'cells', 'about'].map(
    (part) => `formats.survey.${part}`,
  ),
];
