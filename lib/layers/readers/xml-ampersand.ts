/**
 * Knows where an ampersand stands that begins no entity: „Bau & Wohnen“, the mistake that is made most. The parser takes
 * all that follows for the name of an entity and complains where a semicolon ends it, pages later or never.
 */
export class Ampersands {
  private fed = 0;
  private found: { at: number; line: number } | null = null;

  /** In: what the parser was given last, the line on which that began, and the place of the last thing it told of. */
  look(piece: string, line: number, told: number) {
    if (this.found && this.found.at < told) this.found = null;
    if (!this.found) this.find(piece, line, told);
    this.fed += piece.length;
  }

  /** The line of the ampersand that the parser is still at. */
  get line() {
    return this.found?.line;
  }

  private find(piece: string, line: number, told: number) {
    BARE.lastIndex = Math.max(0, told - this.fed);
    const found = BARE.exec(piece);
    if (found) this.found = { at: this.fed + found.index, line: line + newlines(piece, found.index) };
  }
}

/** At the end of a piece the rest of a name may still come. */
const BARE = /&(?!#?\w{1,20}(;|$)|#?$)/g;

function newlines(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
