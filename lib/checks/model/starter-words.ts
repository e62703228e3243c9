/**
 * What a town's list begins with: plain insults and swear words, which are rarely anything else. Nothing that names
 * people by what they are, and nothing political: what belongs there the town decides.
 */
export const starterWords: readonly string[] = [
  ...['Abschaum', '*arschloch*', 'Arschgeige', 'Arschkriecher', 'Bastard', 'Dreckschwein', 'Drecksack', 'Drecksau'],
  ...['Fotze', 'ficken', 'fuck*', 'Gesindel', '*hurensohn*', 'Hure', 'Idiot', 'Kotzbrocken', 'Missgeburt', 'Mistkerl'],
  ...['Miststück', 'Nutte', 'Pisser', 'Schlampe', 'Schwachkopf', 'Schweinehund', 'Spasti', 'Trottel', 'Vollidiot'],
  ...['Vollpfosten', 'Volltrottel', 'Wichser', 'scheiß*', 'verpiss*'],
];
