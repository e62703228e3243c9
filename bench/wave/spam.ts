/** What a wave says: most of it from a few moulds, some to lure to a few hosts, some of words that nobody said before. */
export function spamText(n: number): string {
  if (n % 10 < 6) return `${MOULDS[n % MOULDS.length]} Nummer ${n}, jetzt.`;
  if (n % 10 < 8) return `${words(n)} https://uhren-${n % 7}.example/${n}`;
  return words(n);
}

const MOULDS = [
  'Kaufen Sie die schönsten Uhren im großen Sonderverkauf, nur heute und nur bei uns, solange der Vorrat reicht.',
  'Ich habe in einer Woche viel Geld von zu Hause aus verdient und zeige Ihnen gern, wie auch Sie das können.',
  'Der Stadtrat lügt uns alle an, wacht endlich auf und kommt heute Abend alle vor das Rathaus, sagt es weiter.',
  'Dieser Plan ist ein Verbrechen an unserer Heimat, und wer dafür stimmt, gehört aus der Stadt gejagt.',
  'Gewinnen Sie ein neues Telefon, es kostet nichts, Sie müssen nur auf diese Seite gehen und Ihren Namen eingeben.',
  'Schnelle Kredite ohne jede Prüfung, auch für Selbstständige und Rentner, Auszahlung noch am selben Tag.',
];

const words = (n: number): string =>
  Array.from({ length: 14 }, (_, at) =>
    ((n + 11) * 2_654_435_761 * (at + 5)).toString(36).slice(0, 3 + ((n + at) % 6)),
  ).join(' ');
