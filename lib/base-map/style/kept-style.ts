import { newKeptAnswers } from '@/lib/layers/remote/kept-answers';
import { fetchInTurn } from '@/lib/outgoing/fetch-in-turn';
import { type BroughtStyle, readStyle } from './read-style';

const styles = newKeptAnswers<BroughtStyle>({
  bytes: 64 * 1024 * 1024,
  ms: 60 * 60_000,
  // As objects they take several times what they did as text.
  sizeOf: ({ bytes }) => 4 * bytes,
});

/** A style, kept for an hour. In: for whom (see `keptFor`). Refuses as `readStyle` and `fetchInTurn` do. */
export const keptStyle = (whom: string, address: string): Promise<BroughtStyle> =>
  styles(whom, address, () => readStyle(address, (url, question) => fetchInTurn(whom, url, question)));
