import type { OpenAnnotation } from '../model/collection';
import { csvHead, csvLine } from '../model/csv';
import { featureOf } from '../model/feature';

/** A map as lines of CSV, chunk by chunk. */
export async function* csvPieces(chunks: AsyncIterable<OpenAnnotation[]>, origin: string): AsyncGenerator<string> {
  yield csvHead();
  for await (const chunk of chunks) yield chunk.map((annotation) => csvLine(annotation, origin)).join('');
}

/** A map as one GeoJSON feature collection, one feature a line. In: also its name. */
export async function* geoJsonPieces(
  chunks: AsyncIterable<OpenAnnotation[]>,
  { origin, name }: { origin: string; name: string },
): AsyncGenerator<string> {
  yield `{"type":"FeatureCollection","name":${JSON.stringify(name)},"features":[`;
  let between = '\n';
  for await (const chunk of chunks) {
    yield between + chunk.map((annotation) => JSON.stringify(featureOf(annotation, origin))).join(',\n');
    between = ',\n';
  }
  yield '\n]}\n';
}

/**
 * Sends pieces as they are taken: the next is made only when the reader has room, so that a slow reader costs neither
 * memory nor a connection to the database. A fault breaks the transfer off, so that half a file does not pass for one.
 */
export function streamOf(
  pieces: AsyncGenerator<string>,
  onFault: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { value, done } = await pieces.next();
          if (done) controller.close();
          else controller.enqueue(encoder.encode(value));
        } catch (error) {
          onFault(error);
          controller.error(error);
        }
      },
      cancel: async () => void (await pieces.return(undefined)),
    },
    { highWaterMark: 0 },
  );
}
