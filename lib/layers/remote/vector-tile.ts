/**
 * Whether bytes are a vector tile in the way they are put together (Mapbox Vector Tile Specification 2.1): layers that
 * have a name, and parts that end where they say. What the browser draws from it is the browser's business.
 */
export function isVectorTile(bytes: Buffer): boolean {
  const walk = new Walk(bytes);
  return walk.through(bytes.length, (field, end) => (field === LAYER ? isLayer(walk, end) : field >= EXTENSIONS));
}

const LAYER = 3;
/** From this number on a tile may hold what the specification does not know. */
const EXTENSIONS = 16;
const NAME = 1;

function isLayer(walk: Walk, end: number): boolean {
  let isNamed = false;
  const isWhole = walk.through(end, (field, stop) => {
    isNamed ||= field === NAME && stop > walk.at;
    return true;
  });
  return isWhole && isNamed;
}

/** Goes along a message of Protocol Buffers, and makes nothing on its way: a tile may have half a million parts. */
class Walk {
  at = 0;

  constructor(private readonly bytes: Buffer) {}

  /** Goes from part to part until the end. Out: whether all are whole and found good; asked at the content of each. */
  through(end: number, isGood: (field: number, stop: number) => boolean): boolean {
    while (this.at < end) {
      const tag = this.number();
      const stop = this.length(tag % 8) + this.at;
      if (tag < 0 || stop < this.at || stop > end || !isGood(Math.floor(tag / 8), stop)) return false;
      this.at = stop;
    }
    return true;
  }

  /** How long the content is from here on; negative for groups, which no tile has, and where that is not told. */
  private length(way: number): number {
    if (way === 0) return Math.min(0, this.number());
    if (way === 1) return 8;
    if (way === 2) return this.number();
    return way === 5 ? 4 : -1;
  }

  /** Seven bits a byte, the smallest first, in at most ten bytes; negative where it does not end. */
  private number(): number {
    let value = 0;
    for (let count = 0, weight = 1; count < 10; count++, weight *= 128) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) return -1;
      value += (byte & 0x7f) * weight;
      if (byte < 0x80) return value;
    }
    return -1;
  }
}
