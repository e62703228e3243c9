/** Things kept in memory by name, at most so many bytes altogether: what was asked for longest ago goes first. */
export interface Shelf<T> {
  get: (name: string) => T | undefined;
  /** In: about how many bytes it takes. */
  put: (name: string, thing: T, bytes: number) => void;
}

export function newShelf<T>(most: number): Shelf<T> {
  const places = new Map<string, { thing: T; bytes: number }>();
  let held = 0;
  const drop = (name: string) => {
    held -= places.get(name)?.bytes ?? 0;
    places.delete(name);
  };
  return {
    get: (name) => {
      const place = places.get(name);
      if (!place) return undefined;
      places.delete(name);
      places.set(name, place);
      return place.thing;
    },
    put: (name, thing, bytes) => {
      drop(name);
      places.set(name, { thing, bytes });
      held += bytes;
      for (const oldest of places.keys()) {
        if (held <= most || oldest === name) break;
        drop(oldest);
      }
    },
  };
}
