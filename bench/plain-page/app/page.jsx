import { connection } from 'next/server';

const TEXT =
  'Auf dem Marktplatz fehlen Bänke im Schatten; wer einkauft, möchte sich auch einmal setzen können. ' +
  'Die Linden an der Nordseite sollten deshalb bleiben, und die Stellplätze davor könnten an die Bahnhofstraße ziehen, wo abends ohnehin alles frei ist.';

const comments = Array.from({ length: 20 }, (_, index) => ({
  id: index,
  author: `Person ${index}`,
  text: `${index + 1}. ${TEXT}`,
  postedAt: new Date(Date.UTC(2026, 0, 1, 12, index)),
}));

/** The plainest discussion that Next renders for each request: twenty comments, no database, no rules, no scripts of its own. */
export default async function Page() {
  await connection();
  return (
    <main>
      <h1>Marktplatz neu denken</h1>
      <ol>
        {comments.map((comment) => (
          <li key={comment.id}>
            <article>
              <h2>{comment.author}</h2>
              <time dateTime={comment.postedAt.toISOString()}>{comment.postedAt.toLocaleDateString('de')}</time>
              <p>{comment.text}</p>
              <button type="button">Zustimmen</button> <button type="button">Ablehnen</button>
            </article>
          </li>
        ))}
      </ol>
    </main>
  );
}
