import { newKeptAnswers } from '@/lib/layers/remote/kept-answers';
import { fetchInTurn } from '@/lib/outgoing/fetch-in-turn';
import { type BroughtStyle, readStyle } from './read-style';

const styles = newKeptAnswers<BroughtStyle>({
  bytes: 64 * 1024 * 1024,
  ms: 60 * 60_000,
  // As objects they take several times what they did as text.
  sizeOf: ({ bytes }) => 4 * bytes,
});

/** The style at this address, kept for an hour. Refuses as `readStyle` and `fetchInTurn` do. */
export const keptStyle = (tenantId: string, address: string): Promise<BroughtStyle> =>
  styles(tenantId, address, () => readStyle(address, (url, question) => fetchInTurn(tenantId, url, question)));
