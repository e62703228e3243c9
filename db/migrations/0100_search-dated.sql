-- The words of an entry, and in which month, quarter and year of 30, 90 and 360 days since 1970 it was (lib/search/model/periods.ts).
-- No word of a language begins with this sign. That it is immutable is true of seconds since 1970, in whatever time zone.
create function search_dated(body tsvector, at timestamptz) returns tsvector language sql immutable strict parallel safe
return body || array_to_tsvector(array[
  '#m' || floor(extract(epoch from at) / 2592000)::int,
  '#q' || floor(extract(epoch from at) / 7776000)::int,
  '#y' || floor(extract(epoch from at) / 31104000)::int
]);
