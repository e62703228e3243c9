import { notFound } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { Refusal } from '@/lib/errors';
import { asResponse } from '@/lib/errors.next';
import { formatOf } from '@/lib/formats/registry';
import { languageOf } from '@/lib/languages/model';
import { logFault } from '@/lib/log';
import { type Address, allValues, analysedPart } from '../analysed-part';

type Params = Promise<Address & { file: string }>;

/** A file of what came in, of the group that the query chooses. */
export async function GET(request: Request, { params }: { params: Params }): Promise<Response> {
  const { file, ...address } = await params;
  const { actor, format } = await analysedPart(address);
  const { files } = formatOf(format.format);
  if (!files) notFound();
  const query = allValues(Object.fromEntries(namesIn(request)));
  try {
    const made = await (await files()).default({ actor, format, file, query, language: languageOf(await getLocale()) });
    if (!made) throw new Refusal('NotFound', 'download.not-found');
    return new Response(bodyOf(made.content), {
      headers: {
        'content-type': made.type,
        'content-disposition': `attachment; filename="${made.name}"`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    return asResponse(error);
  }
}

function namesIn(request: Request): [string, string[]][] {
  const { searchParams } = new URL(request.url);
  return [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]);
}

/** The next piece is made only when the reader has room. A fault breaks off, so that half a file does not pass for one. */
function bodyOf(content: AsyncGenerator<string | Uint8Array> | Uint8Array): BodyInit {
  if (content instanceof Uint8Array) return content as Uint8Array<ArrayBuffer>;
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { value, done } = await content.next();
          if (done) controller.close();
          else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
        } catch (error) {
          logFault(error);
          controller.error(error);
        }
      },
      cancel: async () => void (await content.return(undefined)),
    },
    { highWaterMark: 0 },
  );
}
