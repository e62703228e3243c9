/** An expression as XLSForm writes them: the part of XPath 1.0 that forms use, and `${name}` for an answer. */
export type Expression =
  | { is: 'ref'; name: string }
  | { is: 'self' }
  | { is: 'text'; value: string }
  | { is: 'number'; value: number }
  | { is: 'call'; name: string; given: Expression[] }
  | { is: 'and' | 'or'; parts: Expression[] }
  | { is: 'compare'; by: Comparison; left: Expression; right: Expression }
  | { is: 'reckon'; by: string; left: Expression; right: Expression };

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** Longer or deeper than this nobody has written an expression by hand. */
const LENGTH_LIMIT = 8_000;
const DEEPEST = 40;

/** Reads an expression; null where it is none, or says more than this reader knows, as paths do. */
export function readExpression(written: string): Expression | null {
  const tokens = written.length > LENGTH_LIMIT ? null : tokensOf(written);
  if (!tokens || tokens.length === 0) return null;
  try {
    const reader = new Reader(tokens);
    const read = reader.either(0);
    return reader.isAtEnd() ? read : null;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

class Unreadable extends Error {}

type Token = { as: 'ref' | 'text' | 'number' | 'name' | 'sign'; value: string };

const TOKEN =
  /\s*(?:\$\{\s*([^{}\s]{1,255})\s*\}|"([^"]*)"|'([^']*)'|[“”„]([^“”„]*)[“”]|[‘’]([^‘’]*)[’]|(\d+(?:\.\d*)?|\.\d+)|([A-Za-z_][\w-]*(?::[A-Za-z_][\w-]*)?)|(!=|<=|>=|[=<>()+*,-]|\.(?!\.)))/y;

/** Quotation marks that a word processor made round are taken for what was meant. */
function tokensOf(written: string): Token[] | null {
  const tokens: Token[] = [];
  const text = written.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const found = TOKEN.exec(text);
    if (!found) return null;
    const [, ref, ...rest] = found;
    const words = rest.slice(0, 4).find((part) => part !== undefined);
    const [number, name, sign] = rest.slice(4);
    if (ref !== undefined) tokens.push({ as: 'ref', value: ref });
    else if (words !== undefined) tokens.push({ as: 'text', value: words });
    else if (number !== undefined) tokens.push({ as: 'number', value: number });
    else if (name !== undefined) tokens.push({ as: 'name', value: name });
    else tokens.push({ as: 'sign', value: sign ?? '' });
  }
  return tokens;
}

/** One method for each level of precedence, the loosest first. */
class Reader {
  private at = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  isAtEnd = (): boolean => this.at >= this.tokens.length;

  either(depth: number): Expression {
    if (depth > DEEPEST) throw new Unreadable();
    return this.several('or', () => this.several('and', () => this.comparison(depth)));
  }

  private several(word: 'and' | 'or', inner: () => Expression): Expression {
    const parts = [inner()];
    while (this.takes('name', word)) parts.push(inner());
    return parts.length === 1 ? (parts[0] as Expression) : { is: word, parts };
  }

  private comparison(depth: number): Expression {
    const left = this.sum(depth);
    const by = this.tokens[this.at]?.value ?? '';
    if (!['=', '!=', '<', '<=', '>', '>='].includes(by) || this.tokens[this.at]?.as !== 'sign') return left;
    this.at += 1;
    return { is: 'compare', by: by as Comparison, left, right: this.sum(depth) };
  }

  private sum(depth: number): Expression {
    let left = this.single(depth);
    for (;;) {
      const token = this.tokens[this.at];
      const isSign = token?.as === 'sign' && ['+', '-', '*'].includes(token.value);
      const isWord = token?.as === 'name' && ['div', 'mod'].includes(token.value);
      if (!token || !(isSign || isWord)) return left;
      this.at += 1;
      left = { is: 'reckon', by: token.value, left, right: this.single(depth) };
    }
  }

  private single(depth: number): Expression {
    const token = this.tokens[this.at++];
    if (!token) throw new Unreadable();
    if (token.as === 'ref') return { is: 'ref', name: token.value };
    if (token.as === 'text') return { is: 'text', value: token.value };
    if (token.as === 'number') return { is: 'number', value: Number(token.value) };
    if (token.as === 'name') return this.call(token.value, depth);
    if (token.value === '.') return { is: 'self' };
    if (token.value === '(') return this.closed(this.either(depth + 1));
    return token.value === '-' ? this.negative(depth) : this.fail();
  }

  private negative(depth: number): Expression {
    if (depth > DEEPEST) throw new Unreadable();
    const inner = this.single(depth + 1);
    return inner.is === 'number' ? { is: 'number', value: -inner.value } : this.fail();
  }

  private call(name: string, depth: number): Expression {
    if (!this.takes('sign', '(')) return this.fail();
    const given: Expression[] = [];
    if (this.takes('sign', ')')) return { is: 'call', name, given };
    do given.push(this.either(depth + 1));
    while (this.takes('sign', ','));
    return this.closed({ is: 'call', name, given });
  }

  private closed(inner: Expression): Expression {
    return this.takes('sign', ')') ? inner : this.fail();
  }

  private takes(as: Token['as'], value: string): boolean {
    const isNext = this.tokens[this.at]?.as === as && this.tokens[this.at]?.value === value;
    if (isNext) this.at += 1;
    return isNext;
  }

  private fail(): never {
    throw new Unreadable();
  }
}
