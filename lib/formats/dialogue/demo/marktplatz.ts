import type { DemoDialogue } from './demo-dialogue';

const DAY = 24 * 60;

/** What Lindenfurt says about its market square: parking spaces, cobbles, and where the old people sit. */
export const marktplatz: DemoDialogue = {
  part: {
    tenant: 'lindenfurt',
    offer: 'marktplatz',
    slug: 'gespraech',
    title: 'Gespräch: Was haben wir übersehen?',
    position: 0,
    opensInDays: -16,
    closesInDays: 26,
    requiredTrust: 'email',
    settings: {
      question: 'Was gefällt Ihnen am Vorentwurf, was fehlt, was geht gar nicht?',
      background:
        'Den Vorentwurf sehen Sie auf der Karte und in der Erläuterung. Zum Lesen brauchen Sie etwa fünf Minuten, zum Streiten gern länger.',
    },
  },
  comments: [
    {
      author: 'trude',
      minutesAgo: 15.6 * DAY,
      text: 'Ich wohne seit 1961 am Markt. Früher haben wir auf dem Platz Gummitwist gespielt, und wenn ein Auto kam, haben wir gewunken. Heute winkt keiner mehr, heute wird gehupt. Ich bin für den Plan. Und ich möchte bitte eine Bank mit Lehne, von der aus man die Rathausuhr sieht.',
      agree: 17,
      disagree: 1,
      replies: [
        {
          author: 'ferdi',
          minutesAgo: 15.4 * DAY,
          text: 'Die Rathausuhr geht seit drei Jahren zehn Minuten vor, Trude. Aber die Bank unterstütze ich.',
          agree: 12,
          disagree: 0,
          replies: [
            {
              author: 'trude',
              minutesAgo: 15.3 * DAY,
              text: 'Eben darum. So bin ich wenigstens einmal pünktlich.',
              agree: 15,
              disagree: 0,
            },
          ],
        },
      ],
    },
    {
      author: 'apotheke',
      minutesAgo: 15.2 * DAY,
      text: 'Als Geschäft direkt am Platz mache ich mir Sorgen. Viele unserer Kund:innen sind alt oder krank und werden gebracht. Wenn 44 Stellplätze wegfallen: Wo hält die Tochter, die ihre Mutter zum Rezepteinlösen fährt? Ich bin nicht gegen den Plan, aber wir brauchen zwei, drei Kurzzeitplätze in Rufweite. Fünf Minuten, nicht länger.',
      agree: 14,
      disagree: 3,
      replies: [
        {
          author: 'rollstuhl',
          minutesAgo: 15.1 * DAY,
          text: 'Fünf Plätze für Menschen mit Behinderung sind ja vorgesehen, vor dem Kirchhof. Gut so. Aber von dort bis zur Apotheke sind es 90 Meter Kopfsteinpflaster. Das fährt sich wie ein Waschbrett mit Sprungschanze. Bitte einen glatten Streifen quer über den Platz!',
          agree: 18,
          disagree: 0,
          replies: [
            {
              author: 'heimat',
              minutesAgo: 15 * DAY,
              text: 'Das Pflaster von 1892 ist denkmalgeschützt. Man kann aber, wie in Haselrode, die Steine in einer Bahn von 1,50 m Breite absägen und wieder einsetzen. Sieht aus wie alt, rollt wie neu.',
              agree: 13,
              disagree: 1,
            },
            {
              author: 'rollstuhl',
              minutesAgo: 14.9 * DAY,
              text: 'Denkmalschutz, der mitdenkt. Dass ich das noch erlebe. Danke!',
              agree: 10,
              disagree: 0,
            },
          ],
        },
        {
          author: 'handwerk',
          minutesAgo: 14.6 * DAY,
          text: 'Kurzzeitplätze funktionieren nur, wenn jemand kontrolliert. Sonst steht da ab sieben der immer gleiche silberne Kombi.',
          agree: 8,
          disagree: 2,
        },
      ],
    },
    {
      author: 'lastenrad',
      minutesAgo: 14.8 * DAY,
      text: 'Endlich! Ich fahre jeden Morgen zwei Kinder und einen Schulranzen, der schwerer ist als beide, über diese Straße. 2,15 m Radfahrstreifen heißt: Mein Lastenrad passt drauf, und wer schneller ist, kommt trotzdem vorbei. Was mir fehlt: ein Bordstein dazwischen. Farbe schützt niemanden.',
      agree: 13,
      disagree: 5,
      replies: [
        {
          author: 'busfahrer',
          minutesAgo: 14.5 * DAY,
          text: 'Ich fahre hier den Bus. Mit einem Bordstein komme ich nicht an die Haltestelle, und bei 5,50 m Fahrbahn begegne ich mir selbst. Bitte an der Haltestelle ohne, davor und dahinter gern mit.',
          agree: 12,
          disagree: 1,
        },
        {
          author: 'feuerwehr',
          minutesAgo: 14.4 * DAY,
          text: 'Von unserer Seite: Überfahrbar mit 25 Tonnen muss es sein. Flexible Trennelemente haben wir getestet, die stehen danach wieder auf. Der Radfahrer darauf hoffentlich auch, also bitte vorher Platz machen.',
          agree: 10,
          disagree: 1,
        },
      ],
    },
    {
      author: 'pendler',
      minutesAgo: 13.9 * DAY,
      text: 'Ich komme aus Mühlhof und fahre da jeden Tag durch, weil es keinen anderen Weg gibt. Tempo 20 auf 200 Metern kostet mich eine halbe Minute, geschenkt. Aber wenn sich der Verkehr dann über den Westwall quält, stehen die Leute dort im Stau statt hier. Gibt es dafür Zahlen?',
      agree: 9,
      disagree: 3,
      replies: [
        {
          author: 'rechner',
          minutesAgo: 13.7 * DAY,
          text: 'Gibt es, steht in der Verkehrszählung bei den Dokumenten: 11.400 Fahrzeuge am Tag, davon 62 % ohne Halt durch die Stadt. Auf dem Westwall fahren heute 5.900, ausgelegt ist er für 12.000. Es geht auf, aber nicht mit viel Luft.',
          agree: 14,
          disagree: 1,
          replies: [
            {
              author: 'nachteule',
              minutesAgo: 13.6 * DAY,
              text: 'Ausgelegt von wem? Von jemandem, der dort schläft?',
              agree: 8,
              disagree: 2,
            },
          ],
        },
      ],
    },
    {
      author: 'ben',
      minutesAgo: 12.4 * DAY,
      text: 'Wer sich so was ausdenkt, hat in der Schule beim Malen nicht aufgepasst. Lauter Vollpfosten in der Stadtplanung, und von unserem Geld auch noch Blumen hinstellen!',
      agree: 1,
      disagree: 12,
      hidden: {
        by: 'mona',
        rule: 1,
        reason:
          'Kritik am Plan ist willkommen, Beschimpfungen der Menschen dahinter nicht. Schreiben Sie es gern noch einmal anders.',
        minutesAgo: 12.3 * DAY,
      },
    },
    {
      author: 'wochenmarkt',
      minutesAgo: 11.8 * DAY,
      text: 'Ich stehe seit 19 Jahren mit Käse auf dem Markt. Der Plan zeigt die Stände in zwei Reihen mit dem Rücken zueinander. Das geht nicht, da ziehe ich meinem Nachbarn mit dem Fisch den Wind ab, und er mir auch. Vier kurze Reihen mit Gassen, bitte. Und Strom aus dem Boden statt aus dem Kabelsalat.',
      agree: 16,
      disagree: 0,
      replies: [
        {
          author: 'blumen',
          minutesAgo: 11.7 * DAY,
          text: 'Strom UND Wasser. Meine Gießkannen fülle ich seit Jahren auf der Rathaustoilette. (Danke an den Pförtner, der so tut, als sähe er es nicht.)',
          agree: 15,
          disagree: 0,
        },
      ],
    },
    {
      author: 'rolf',
      minutesAgo: 10.5 * DAY,
      text: 'Frage zum Plan: Wo genau endet der Radfahrstreifen in der Bahnhofstraße? Auf der Zeichnung ist nach 90 Metern Schluss, genau da, wo es eng wird. Ein Radweg, der vor der schwierigen Stelle aufhört, ist wie ein Regenschirm, der bei Regen zuklappt.',
      agree: 15,
      disagree: 2,
      replies: [
        {
          author: 'emil',
          minutesAgo: 10.2 * DAY,
          text: 'Danke für den Hinweis. Die Zeichnung endet dort, weil der Planungsauftrag dort endet. Die Stadtplanung nimmt die Fortsetzung bis zum Bahnhof als Prüfauftrag mit und berichtet beim Rundgang.',
          agree: 11,
          disagree: 0,
        },
        {
          author: 'rolf',
          minutesAgo: 10.1 * DAY,
          text: 'Das ging ja schneller als der Bus. Ich bin beim Rundgang dabei.',
          agree: 6,
          disagree: 0,
        },
      ],
    },
    {
      author: 'jule',
      minutesAgo: 9.3 * DAY,
      text: 'Wir sind zu fünft in der Klasse und treffen uns nach der Schule am Brunnen, weil es sonst nichts gibt, wo man nichts kaufen muss. Bitte nicht nur Einzelbänke, sondern etwas, wo man im Kreis sitzen kann. Und WLAN. Und wenn der Brunnen wieder Wasser hat: gern trinkbar.',
      agree: 16,
      disagree: 2,
      replies: [
        {
          author: 'opa',
          minutesAgo: 9.1 * DAY,
          text: 'Im Kreis sitzen wollen wir auch. Wir würden sogar tauschen: Ihr erklärt uns das WLAN, wir erzählen, wie man im Brunnen badet, ohne erwischt zu werden.',
          agree: 19,
          disagree: 0,
        },
      ],
    },
    {
      author: 'brinkmann',
      minutesAgo: 8.2 * DAY,
      text: 'Ich sehe das Ganze kritisch. 2,4 Millionen für einen Platz, während in der Nordstadt die Turnhalle seit zwei Wintern kalt ist. Erst die Pflicht, dann die Linden.',
      agree: 9,
      disagree: 8,
      replies: [
        {
          author: 'hofmann',
          minutesAgo: 8 * DAY,
          text: '70 % zahlt das Land aus der Städtebauförderung, und die gibt es nur für Plätze, nicht für Turnhallen. Das steht in der Erläuterung auf Seite 2. Ob man das vernünftig findet, ist eine andere Frage.',
          agree: 11,
          disagree: 2,
        },
        {
          author: 'brinkmann',
          minutesAgo: 7.9 * DAY,
          text: 'Gut, das war mir nicht klar. Dann bleiben 720.000. Dafür hätte ich trotzdem lieber eine warme Halle.',
          agree: 10,
          disagree: 4,
        },
      ],
    },
    {
      author: 'linde',
      minutesAgo: 6.7 * DAY,
      text: 'Vierzehn Winterlinden sind schön, aber bitte denken Sie an die Wurzeln: In der Kirchgasse heben sie schon heute das Pflaster. Und im Juni klebt darunter alles. Ich mag das, meine Frau und ihr Auto weniger.',
      agree: 10,
      disagree: 1,
    },
    {
      author: 'handwerk',
      minutesAgo: 5.9 * DAY,
      text: 'Pflasterarbeiten, Bordsteine, Hausanschlüsse: alles aus einer Hand, faire Preise, Angebot in 24 Stunden! Einfach anrufen.',
      agree: 0,
      disagree: 7,
      hidden: {
        by: 'mona',
        rule: 6,
        reason: 'Werbung gehört nicht in dieses Gespräch. Ihr Rat als Handwerksbetrieb dagegen sehr gern.',
        minutesAgo: 5.8 * DAY,
      },
    },
    {
      author: 'eis',
      minutesAgo: 4.6 * DAY,
      text: 'Wir würden gern 30 Plätze draußen anbieten, auf der Südseite, da ist bis 19 Uhr Sonne. Im Plan stehen dort sechs Bäume in einer Reihe. Kann man die Lücke zwischen dem dritten und vierten etwas größer machen? Dann gibt es Schatten für die Eltern und Sonne für das Spaghettieis.',
      agree: 14,
      disagree: 2,
      replies: [
        {
          author: 'zwillinge',
          minutesAgo: 4.5 * DAY,
          text: 'Spaghettieis gehört in den Schatten. Fragen Sie meine Autositze.',
          agree: 14,
          disagree: 1,
        },
      ],
    },
    {
      author: 'taxi',
      minutesAgo: 3.2 * DAY,
      text: 'Im ganzen Plan kommt kein Taxistand vor. Heute stehen wir zu dritt neben dem Rathaus. Nachts um zwei sind wir der einzige öffentliche Nahverkehr dieser Stadt. Zwei Plätze reichen, der dritte ist eh immer unterwegs.',
      agree: 13,
      disagree: 1,
    },
    {
      author: 'anna',
      minutesAgo: 1.9 * DAY,
      text: 'Ich habe am Samstag mal eine Stunde auf den Stufen vor dem Rathaus gesessen und gezählt: 143 Menschen zu Fuß, 61 auf dem Rad, 388 Autos. Von den Autos haben neun gehalten. Wenn der Platz für die 204 wäre und nicht für die 379, wären es bald mehr als 204.',
      agree: 15,
      disagree: 4,
      replies: [
        {
          author: 'kaffee',
          minutesAgo: 1.8 * DAY,
          text: 'Und alle 143 haben dich gegrüßt, oder?',
          agree: 7,
          disagree: 0,
          replies: [
            {
              author: 'anna',
              minutesAgo: 1.75 * DAY,
              text: 'Die meisten. Zwei wollten wissen, ob ich auf den Bus warte.',
              agree: 8,
              disagree: 0,
            },
          ],
        },
      ],
    },
    {
      author: 'agnieszka',
      minutesAgo: 0.8 * DAY,
      text: 'Ich gehe abends nach der Spätschicht über den Platz. Bitte vergessen Sie das Licht nicht: warm, nicht grell, und auch hinter den Marktständen. Heute ist die Ecke an der Gerbergasse so dunkel, dass ich das Telefon anmache, damit ich mich nicht allein fühle.',
      agree: 15,
      disagree: 0,
    },
    {
      author: 'cem',
      minutesAgo: 95,
      text: 'In Erlenstedt haben sie die Sperrung erst einen Sommer lang mit Blumenkübeln ausprobiert. Danach wollte kaum noch jemand zurück, und wo es hakte, hat man die Kübel einfach umgestellt. Wäre das nicht auch hier etwas, bevor die Bagger kommen?',
      agree: 12,
      disagree: 2,
      replies: [
        {
          author: 'yoga',
          minutesAgo: 40,
          text: 'Probieren, atmen, entscheiden. Genau in dieser Reihenfolge.',
          agree: 5,
          disagree: 1,
        },
      ],
    },
  ],
};
