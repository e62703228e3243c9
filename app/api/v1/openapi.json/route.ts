import { answerWith } from '@/lib/open-data/answer.next';
import { OPEN, preflight } from '@/lib/open-data/door.next';
import { openApiOf } from '@/lib/public-api/model/openapi';
import { languageAsked } from '@/lib/serving/language-asked';
import { settings } from '@/lib/settings';
import { textsIn } from '@/lib/text';

/** The reading interface's definition: one for all towns, in the reader's language. */
export function GET(request: Request): Response {
  const say = textsIn(languageAsked(Object.fromEntries(request.headers)), 'publicApi');
  const document = openApiOf({ origin: settings().publicUrl.origin, say });
  const answer = answerWith({ request }, document, { type: 'application/vnd.oai.openapi+json;version=3.1' });
  for (const [name, value] of Object.entries(OPEN)) answer.headers.set(name, value);
  answer.headers.append('vary', 'accept-language');
  return answer;
}

export const OPTIONS = preflight;
