-- Where something that was drawn is looked for, as one number: how fine, then row, then column. 2^fineness squares side
-- by side span the world (EPSG:3857); one is at least as wide as what is drawn, whose middle lies in it. A point is finer
-- than any line. The same is counted in lib/annotations/model/cell.ts.
create function place_cell(geometry jsonb) returns bigint language plpgsql immutable parallel safe as $$
declare
  fineness int := 21;
  west float8; east float8; south float8; north float8; top float8; bottom float8;
begin
  if geometry is null then
    return null;
  elsif geometry ->> 'type' = 'Point' then
    west := (geometry #>> '{coordinates,0}')::float8; east := west;
    south := (geometry #>> '{coordinates,1}')::float8; north := south;
  else
    select min((corner ->> 0)::float8), max((corner ->> 0)::float8), min((corner ->> 1)::float8), max((corner ->> 1)::float8)
      into west, east, south, north
      from jsonb_path_query(geometry, 'strict $.coordinates.** ? (@.type() == "array" && @[0].type() == "number")') corner;
  end if;
  west := west / 360 + 0.5;
  east := east / 360 + 0.5;
  -- Beyond 85.06 degrees the map ends.
  top := 0.5 - ln(tan(pi() / 4 + least(85.06, greatest(-85.06, north)) * pi() / 360)) / (2 * pi());
  bottom := 0.5 - ln(tan(pi() / 4 + least(85.06, greatest(-85.06, south)) * pi() / 360)) / (2 * pi());
  if east > west or bottom > top then
    fineness := greatest(0, least(20, floor(-ln(greatest(east - west, bottom - top)) / ln(2::float8))));
  end if;
  return fineness * 4398046511104
    + greatest(0, least(2 ^ fineness - 1, floor((top + bottom) / 2 * 2 ^ fineness)))::bigint * 2097152
    + greatest(0, least(2 ^ fineness - 1, floor((west + east) / 2 * 2 ^ fineness)))::bigint;
end $$;
