import { centres } from '../centres';
import { metresFrom } from '../metres';
import type { DemoOffer } from '../model';

const at = metresFrom(centres.mittelland);

const cyclingDescription = `Von Lindenfurt nach Haselrode sind es mit dem Rad 14 Kilometer. Wer die Landstraße nimmt, braucht 45 Minuten
und gute Nerven. Wer den Wald nimmt, braucht zwei Stunden und eine Wäscherei.

Das Land baut bis 2034 ein **Radnetz für den Alltag**: durchgehend, beschildert, auch bei Regen befahrbar. 310 Kilometer
sind gezeichnet, 18 Millionen Euro stehen bereit. Ihre Ortskenntnis fehlt noch.

**Zeichnen Sie ein**, welche Verbindung Ihnen fehlt, und markieren Sie Stellen, an denen Sie absteigen. Jede Linie wird mit
den Kommunen besprochen, durch die sie führt.`;

const guidelinesDescription = `Wie soll gute Beteiligung in Mittelland aussehen? Das Land hat seine Leitlinien neu geschrieben, und zwar
öffentlich: erst ein Gespräch, dann ein Entwurf, dann noch ein Gespräch.

Die Beteiligung ist abgeschlossen. In der neuen Fassung steht nun auf Seite eins, in einem Satz, was vorher auf Seite
neunzehn stand: **Wer fragt, muss antworten.**`;

export const offers: DemoOffer[] = [
  {
    tenant: 'mittelland',
    slug: 'radnetz',
    title: 'Radnetz Mittelland: Wo fehlt eine Verbindung?',
    summary: '310 Kilometer sind gezeichnet, Ihre Ortskenntnis fehlt noch: Welche Wege brauchen Sie im Alltag?',
    description: cyclingDescription,
    topic: 'traffic',
    place: { label: 'Ganz Mittelland', centre: at(0, 0) },
    timeline: [
      { inDays: -22, title: 'Start des Kartendialogs' },
      { inDays: 40, title: 'Ende des Kartendialogs' },
      { inDays: 90, title: 'Gespräche mit den siebzehn Kommunen' },
      { inDays: 210, title: 'Netzplan in zweiter Fassung' },
    ],
    documents: [{ title: 'Kommunen und Grenzen als Geodaten', href: '/demo/land.geojson', kind: 'geojson' }],
    contact: {
      office: 'Verkehrsministerium, Referat Radverkehr',
      email: 'rad@mittelland.example',
      phone: '05990 100-240',
    },
    editor: 'emil',
    publishedInDays: -24,
    opensInDays: -22,
    closesInDays: 40,
  },
  {
    tenant: 'mittelland',
    slug: 'leitlinien',
    title: 'Leitlinien für gute Beteiligung',
    summary:
      'Wer fragt, muss antworten: Das Land hat seine Regeln für Beteiligung neu geschrieben, gemeinsam mit Ihnen.',
    description: guidelinesDescription,
    topic: 'culture',
    place: { label: 'Landhaus Grünthal', centre: at(1100, 5100) },
    timeline: [
      { inDays: -230, title: 'Start des Gesprächs' },
      { inDays: -160, title: 'Ende des Gesprächs' },
      { inDays: -75, title: 'Leitlinien in Kraft' },
    ],
    documents: [],
    contact: { office: 'Landesstelle für Beteiligung', email: 'beteiligung@mittelland.example', phone: '05990 100-0' },
    editor: 'emil',
    publishedInDays: -232,
    opensInDays: -230,
    closesInDays: -160,
  },
];
