import type { GivenPlace } from '../model/kind';
import { columnsOf, type Question } from '../model/questions';
import type { FileResponse } from '../queries/responses-for-files';

/** All places that people drew as a GeoJSON feature collection (RFC 7946), one a line: exactly, so for staff only. */
export async function* geoJsonOf(
  questions: readonly Question[],
  batches: AsyncIterable<FileResponse[]>,
): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":[';
  let between = '\n';
  for await (const batch of batches) {
    for (const feature of batch.flatMap((response) => featuresIn(questions, response))) {
      yield between + JSON.stringify(feature);
      between = ',\n';
    }
  }
  yield '\n]}\n';
}

const featuresIn = (questions: readonly Question[], { answers, origin }: FileResponse): object[] =>
  questions
    .filter((question) => columnsOf(question).some(({ holds }) => holds === 'places'))
    .flatMap(({ id, label }) =>
      ((answers[id] ?? []) as readonly GivenPlace[]).flatMap(({ geometry, words, answers: about }) =>
        geometry
          ? {
              type: 'Feature',
              geometry,
              properties: { question: id, label, origin, ...(words && { words }), ...about },
            }
          : [],
      ),
    );
