import { Refusal } from '@/lib/errors';
import { asResponse } from '@/lib/errors.next';
import { formats } from '@/lib/formats/registry';
import { settings } from '@/lib/settings';

/** A day: a schema only changes with the platform. */
const FRESH_SECONDS = 86_400;

/** The schemas of the files that formats make, such as `survey-1.json`; the same for everybody. */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  try {
    const { name } = await params;
    const exchanges = await Promise.all(formats.flatMap(({ exchange }) => (exchange ? [exchange()] : [])));
    const made = exchanges.map(({ default: { schemas } }) =>
      Object.hasOwn(schemas, name) ? schemas[name] : undefined,
    );
    const schema = made.find((one) => one !== undefined);
    if (!schema) throw new Refusal('NotFound', 'format.not-found');
    return new Response(JSON.stringify(schema(`${settings().publicUrl.origin}/api/v1/schemas/${name}`)), {
      headers: {
        'content-type': 'application/schema+json',
        'cache-control': `public, max-age=${FRESH_SECONDS}`,
        'access-control-allow-origin': '*',
      },
    });
  } catch (error) {
    return asResponse(error);
  }
}
