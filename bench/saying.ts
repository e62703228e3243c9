/** About as long as people's comments are: some 240 characters. */
export const saying = (index: number): string =>
  `${index + 1}. Auf dem Marktplatz fehlen Bänke im Schatten; wer einkauft, möchte sich auch einmal setzen können. ` +
  'Die Linden an der Nordseite sollten deshalb bleiben, und die Stellplätze davor könnten an die Bahnhofstraße ziehen, wo abends ohnehin alles frei ist.';
