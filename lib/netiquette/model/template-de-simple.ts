import type { Wording } from '../model';

/** In Leichte Sprache: short sentences with one thought each. To be read by people who need it before it is published. */
export const plainTemplate: readonly Wording[] = [
  {
    title: 'Seien Sie freundlich.',
    body: 'Manche Menschen denken anders als Sie.\nBleiben Sie trotzdem freundlich.\nSie dürfen niemanden beleidigen.\nSie dürfen niemandem drohen.\nSolche Texte blenden wir aus.\nDann kann sie niemand mehr lesen.',
    allowed: ['Ich finde diese Idee nicht gut. Sie kostet zu viel Geld.'],
    notAllowed: ['Sie sind dumm.'],
  },
  {
    title: 'Alle Menschen sind gleich viel wert.',
    body: 'Schreiben Sie nichts Böses über Gruppen von Menschen.\nZum Beispiel:\n\n- über Menschen aus anderen Ländern\n- über Menschen mit einer anderen Religion\n- über Frauen oder Männer\n- über alte Menschen\n- über Menschen mit Behinderung',
    allowed: ['Am Spiel-Platz fehlt eine Bank für alte Menschen.'],
    notAllowed: ['Diese Leute machen alles kaputt.'],
  },
  {
    title: 'Schreiben Sie zum Thema.',
    body: 'Jedes Gespräch hat ein Thema.\nDas Thema steht ganz oben.\nSchreiben Sie nur zu diesem Thema.\nAndere Texte blenden wir aus.',
    allowed: ['Das Thema ist der Markt-Platz. Sie schreiben: Dort fehlen Bäume.'],
    notAllowed: ['Das Thema ist der Markt-Platz. Sie schreiben über das Schwimm-Bad.'],
  },
  {
    title: 'Schützen Sie andere Menschen.',
    body: 'Schreiben Sie keine Namen von anderen Menschen.\nSchreiben Sie keine Adressen von anderen Menschen.\nSchreiben Sie keine Telefon-Nummern von anderen Menschen.\nZeigen Sie keine Fotos von anderen Menschen.\nFragen Sie diese Menschen vorher.',
    allowed: ['In unserer Straße stehen oft Autos auf dem Geh-Weg.'],
    notAllowed: ['Das Auto gehört Herrn … aus Haus 12.'],
  },
  {
    title: 'Sagen Sie: Woher wissen Sie das?',
    body: 'Sie nennen eine Zahl?\nDann schreiben Sie dazu: Woher kommt die Zahl?\nSie sagen etwas Schlechtes über eine Person oder eine Firma?\nDann brauchen Sie einen Beweis.\nOhne Beweis blenden wir den Text aus.',
    allowed: ['Die Stadt hat gezählt: Dort fahren 4.000 Autos am Tag.'],
    notAllowed: ['Die Bau-Firma hat Leuten im Rat-Haus heimlich Geld gegeben.'],
  },
  {
    title: 'Machen Sie keine Werbung.',
    body: 'Machen Sie keine Werbung für Waren.\nMachen Sie keine Werbung für Parteien.\nMachen Sie keine Werbung für andere Feste oder Treffen.',
    allowed: ['Die Stadt zeigt den Plan am Samstag im Rat-Haus.'],
    notAllowed: ['Kommen Sie in unser Geschäft! Alles ist billiger!'],
  },
];
