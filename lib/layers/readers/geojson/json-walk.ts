/** Where a value lies in the bytes: from its first one to behind its last one. */
export interface Span {
  start: number;
  end: number;
}

/** JSON that is wrong at this byte, or nested so deep that nobody means it. */
export class JsonFault extends Error {
  constructor(
    readonly at: number,
    readonly tooDeep = false,
  ) {
    super('broken JSON');
  }
}

/** GeoJSON needs ten levels; this many are still no harm. */
const DEPTH_LIMIT = 100;

/**
 * Walks over JSON (RFC 8259) in UTF-8 without making values of it: says where values begin and end, and at which byte
 * the text is wrong. So a large file is checked whole before anything of it is believed, and then made into values
 * piece by piece.
 */
export class JsonWalk {
  constructor(
    private readonly bytes: Uint8Array,
    private at = 0,
  ) {}

  /** The next byte that is no white space, -1 at the end. */
  peek(): number {
    while (isWhite(this.here())) this.at += 1;
    return this.here();
  }

  /** Walks over an object; `member` is told each key and walks over its value. */
  object(member: (key: Span) => void): void {
    this.sequence(BRACE, BRACE_END, () => {
      this.peek();
      const start = this.at;
      this.string();
      const key = { start, end: this.at };
      this.expect(COLON);
      member(key);
    });
  }

  /** Walks over an array; `element` walks over each of its values. */
  array(element: () => void): void {
    this.sequence(BRACKET, BRACKET_END, element);
  }

  /** Walks over any value. */
  value(depth = 0): Span {
    const first = this.peek();
    const start = this.at;
    if (depth > DEPTH_LIMIT) throw new JsonFault(start, true);
    if (first === BRACE) this.object(() => this.value(depth + 1));
    else if (first === BRACKET) this.array(() => this.value(depth + 1));
    else if (first === QUOTE) this.string();
    else if (first === MINUS || isDigit(first)) this.number();
    else this.word();
    return { start, end: this.at };
  }

  /** Nothing but white space may follow. */
  end(): void {
    if (this.peek() !== -1) throw new JsonFault(this.at);
  }

  private here(): number {
    return this.bytes[this.at] ?? -1;
  }

  private expect(byte: number): void {
    if (this.peek() !== byte) throw new JsonFault(this.at);
    this.at += 1;
  }

  private sequence(first: number, last: number, each: () => void): void {
    this.expect(first);
    if (this.peek() !== last) {
      each();
      while (this.peek() === COMMA) {
        this.at += 1;
        each();
      }
    }
    this.expect(last);
  }

  private string(): void {
    this.expect(QUOTE);
    while (this.here() !== QUOTE) {
      if (this.here() < SPACE) throw new JsonFault(this.at);
      this.at += this.here() === BACKSLASH ? this.escape() : 1;
    }
    this.at += 1;
  }

  private escape(): number {
    const sign = this.bytes[this.at + 1] ?? -1;
    if (ESCAPES.includes(sign)) return 2;
    if (sign !== UNICODE) throw new JsonFault(this.at);
    const code = Buffer.from(this.bytes.subarray(this.at + 2, this.at + 6)).toString('latin1');
    if (!/^[0-9a-f]{4}$/i.test(code)) throw new JsonFault(this.at);
    return 6;
  }

  private number(): void {
    if (this.here() === MINUS) this.at += 1;
    if (this.here() === ZERO) this.at += 1;
    else this.digits();
    if (this.here() === POINT) {
      this.at += 1;
      this.digits();
    }
    if (!EXPONENT.includes(this.here())) return;
    this.at += 1;
    if (SIGNS.includes(this.here())) this.at += 1;
    this.digits();
  }

  private digits(): void {
    if (!isDigit(this.here())) throw new JsonFault(this.at);
    while (isDigit(this.here())) this.at += 1;
  }

  private word(): void {
    const word = WORDS.find((each) => each.every((byte, index) => this.bytes[this.at + index] === byte));
    if (!word) throw new JsonFault(this.at);
    this.at += word.length;
  }
}

const codes = (signs: string) => [...Buffer.from(signs, 'latin1')];
const code = (sign: string) => sign.charCodeAt(0);

const [BRACE, BRACE_END, BRACKET, BRACKET_END] = [code('{'), code('}'), code('['), code(']')];
const [QUOTE, BACKSLASH, COMMA, COLON, SPACE] = [code('"'), code('\\'), code(','), code(':'), code(' ')];
const [MINUS, POINT, ZERO, UNICODE] = [code('-'), code('.'), code('0'), code('u')];
const [TAB, LINE_FEED, RETURN] = [code('\t'), code('\n'), code('\r')];
const [ESCAPES, EXPONENT, SIGNS] = [codes('"\\/bfnrt'), codes('eE'), codes('+-')];
const WORDS = ['true', 'false', 'null'].map(codes);

const isWhite = (byte: number) => byte === SPACE || byte === LINE_FEED || byte === RETURN || byte === TAB;
const isDigit = (byte: number) => byte >= ZERO && byte <= ZERO + 9;
