alter table search_entries force row level security;
--> statement-breakpoint
alter table search_words force row level security;
--> statement-breakpoint
alter table search_learnings force row level security;
--> statement-breakpoint
alter table search_waiting force row level security;
--> statement-breakpoint
grant select, insert, update, delete on search_entries, search_words, search_learnings, search_waiting to stadtgespraech_app;
--> statement-breakpoint
grant select on search_entries, search_words, search_waiting to stadtgespraech_portal;
--> statement-breakpoint
-- A plan for texts that nobody has counted is a guess.
alter table search_entries alter column body set statistics 1000;
--> statement-breakpoint
-- Markdown without its marks.
create function search_plain(written text) returns text language sql immutable parallel safe as
$$ select translate(regexp_replace(regexp_replace(written, '!?\[([^\]]*)\]\([^)]*\)', '\1', 'g'), '^\s*[-+]\s+', '', 'gn'), '*#>`|', '') $$;
--> statement-breakpoint
-- What people read in a format's settings, wherever in them it stands.
create function search_shown(settings jsonb) returns text language sql immutable parallel safe as
$$ select search_plain(string_agg(said #>> '{}', E'\n')) from jsonb_path_query(settings,
  'strict $.**.keyvalue() ? (@.key == "question" || @.key == "background" || @.key == "title" || @.key == "label" ||
    @.key == "text" || @.key == "intro" || @.key == "description" || @.key == "hint").value ? (@.type() == "string")',
  '{}', true) as said $$;
--> statement-breakpoint
-- Where a thread stands, if that is published.
create view search_threads with (security_invoker = true) as
  select t.tenant_id, t.id as thread_id, f.offer_id, f.id as offer_format_id, a.id as annotation_id, a.lon, a.lat
  from threads t join offer_formats f on f.tenant_id = t.tenant_id and f.id = t.offer_format_id
    join publications p on p.tenant_id = f.tenant_id and p.offer_id = f.offer_id
    left join annotations a on a.tenant_id = t.tenant_id and a.id = t.subject_id;
--> statement-breakpoint
-- What can be found: published, and neither hidden, covered nor taken back. The one place that says so. What stands below an
-- annotation is looked for together with it (lib/search/queries): two who write at once do not see each other here.
create view search_sources with (security_invoker = true) as
  select o.tenant_id, 'offer' as kind, o.id, o.id as offer_id, null::uuid as offer_format_id, null::uuid as annotation_id,
    o.title, concat_ws(E'\n', o.summary, o.place ->> 'label', search_plain(o.description), o.scope ->> 'asked', o.scope ->> 'open',
      o.scope ->> 'settled', search_plain(o.plain)) as text,
    (o.place -> 'centre' ->> 0)::float8 as lon, (o.place -> 'centre' ->> 1)::float8 as lat,
    false as contributed, true as official, p.published_at as at
  from offers o join publications p on p.tenant_id = o.tenant_id and p.offer_id = o.id
  union all
  select f.tenant_id, 'part', f.id, f.offer_id, f.id, null, f.title, coalesce(search_shown(f.settings), ''),
    null, null, false, true, p.published_at
  from offer_formats f join publications p on p.tenant_id = f.tenant_id and p.offer_id = f.offer_id
  union all
  select r.tenant_id, 'result', r.id, r.offer_id, null, null, '', concat_ws(E'\n', search_plain(r.decision), search_plain(r.said),
    r.decided_by), null, null, false, true, r.published_at
  from offer_results r join publications p on p.tenant_id = r.tenant_id and p.offer_id = r.offer_id
  where r.published_at is not null
  union all
  select c.tenant_id, 'comment', c.id, t.offer_id, t.offer_format_id, t.annotation_id, '', c.text, t.lon, t.lat, true,
    exists (select from roles r where r.tenant_id = c.tenant_id and r.member_id = c.author_id), c.posted_at
  from comments c join search_threads t on t.tenant_id = c.tenant_id and t.thread_id = c.thread_id
  where c.withdrawn_at is null and c.hidden_by is null and c.covered_by is null
  union all
  select a.tenant_id, 'annotation', a.id, f.offer_id, f.id, a.id, '', concat_ws(E'\n', a.text, a.place_in_words), a.lon, a.lat, true,
    exists (select from roles r where r.tenant_id = a.tenant_id and r.member_id = a.author_id), a.posted_at
  from annotations a join offer_formats f on f.tenant_id = a.tenant_id and f.id = a.offer_format_id
    join publications p on p.tenant_id = f.tenant_id and p.offer_id = f.offer_id
  where a.withdrawn_at is null and a.hidden_by is null and a.covered_by is null
  union all
  select a.tenant_id, 'answer', a.id, f.offer_id, f.id, a.id, '', b.text, a.lon, a.lat, true, true, b.given_at
  from annotations a join offer_formats f on f.tenant_id = a.tenant_id and f.id = a.offer_format_id
    join publications p on p.tenant_id = f.tenant_id and p.offer_id = f.offer_id
    join lateral (select text, given_at from feedback b where b.tenant_id = a.tenant_id and b.annotation_id = a.id
      order by b.seq desc limit 1) b on true;
--> statement-breakpoint
grant select on search_sources, search_threads to stadtgespraech_app, stadtgespraech_archivist;
--> statement-breakpoint
-- Takes some things of a kind out, and in again as they are now.
create function search_enter(whose uuid, what text, which uuid[]) returns void language plpgsql
set enable_seqscan = off as $$
begin
  delete from search_entries where tenant_id = whose and id = any(which) and kind = what;
  insert into search_entries (tenant_id, kind, id, offer_id, offer_format_id, annotation_id, title, text, lon, lat, contributed, official, at)
    select * from search_sources s where s.tenant_id = whose and s.id = any(which) and s.kind = what
    on conflict do nothing;
end $$;
--> statement-breakpoint
-- The same for many of one kind, by their ids, from one id on; the last id of them, null at the end. The rows are held
-- until the commit: who hides one of them meanwhile waits, and then takes out what stands here.
create function search_put_many(whose uuid, what text, beyond uuid, many int) returns uuid language plpgsql as $$
declare ids uuid[];
begin
  execute format('select array_agg(id order by id) from (select id from %I where tenant_id = $1 and id > $2
      order by id limit $3 for share) as held', case what when 'offer' then 'offers' when 'part' then 'offer_formats' when 'result' then 'offer_results'
      when 'comment' then 'comments' else 'annotations' end)
    into ids using whose, beyond, many;
  perform search_enter(whose, what, ids);
  return ids[cardinality(ids)];
end $$;
--> statement-breakpoint
-- Enters so many things that were noted, and takes their notes out. What another process has, or a change that is not
-- committed yet, is left to later. How many there were. No row of the things themselves is locked: who changes one has
-- to write its note, and waits for this; then it takes out what stands here.
create function search_enter_waiting(whose uuid, many int) returns int language plpgsql as $$
declare taken int := 0; one record;
begin
  for one in
    with next as (select id, kind from search_waiting where tenant_id = whose limit many for update skip locked),
      gone as (delete from search_waiting w using next n where w.tenant_id = whose and w.id = n.id and w.kind = n.kind returning w.kind, w.id)
    select kind, array_agg(id) as ids from gone group by kind
  loop
    perform search_enter(whose, one.kind, one.ids);
    taken := taken + cardinality(one.ids);
  end loop;
  return taken;
end $$;
--> statement-breakpoint
-- Notes what is new, all of a statement at once.
create function search_notes_new() returns trigger language plpgsql as $$
begin
  insert into search_waiting (tenant_id, kind, id) select tenant_id, tg_argv[0], id from added
    on conflict (tenant_id, id, kind) do update set noted_at = now();
  return null;
end $$;
--> statement-breakpoint
-- Notes what has changed, and takes it out at once: nobody finds what it was before. The note comes first: it waits for
-- who enters it just now, so that what they wrote is taken out too.
create function search_notes_change() returns trigger language plpgsql as $$
begin
  insert into search_waiting (tenant_id, kind, id) values (new.tenant_id, tg_argv[0], new.id)
    on conflict (tenant_id, id, kind) do update set noted_at = now();
  delete from search_entries where tenant_id = new.tenant_id and id = new.id and kind = tg_argv[0];
  return null;
end $$;
--> statement-breakpoint
-- The same for what stays right until it is entered anew.
create function search_notes_edit() returns trigger language plpgsql as $$
begin
  insert into search_waiting (tenant_id, kind, id) values (new.tenant_id, tg_argv[0], new.id)
    on conflict (tenant_id, id, kind) do update set noted_at = now();
  return null;
end $$;
--> statement-breakpoint
create function search_forgets() returns trigger language plpgsql as $$
begin
  delete from search_waiting where tenant_id = old.tenant_id and id = old.id and kind = tg_argv[0];
  delete from search_entries where tenant_id = old.tenant_id and id = old.id and kind = tg_argv[0];
  return null;
end $$;
--> statement-breakpoint
create trigger found_when_changed after update of title, summary, description, plain, scope, place on offers for each row
  when (old.* is distinct from new.*) execute function search_notes_edit('offer');
--> statement-breakpoint
create trigger found_when_added after insert on offer_formats referencing new table as added for each statement
  execute function search_notes_new('part');
--> statement-breakpoint
create trigger found_when_changed after update of title, settings on offer_formats for each row
  when (old.* is distinct from new.*) execute function search_notes_edit('part');
--> statement-breakpoint
create trigger found_no_more after delete on offer_formats for each row execute function search_forgets('part');
--> statement-breakpoint
create trigger found_when_added after insert on offer_results referencing new table as added for each statement
  execute function search_notes_new('result');
--> statement-breakpoint
create trigger found_when_changed after update on offer_results for each row execute function search_notes_edit('result');
--> statement-breakpoint
create trigger found_no_more after delete on offer_results for each row execute function search_forgets('result');
--> statement-breakpoint
create trigger found_when_added after insert on comments referencing new table as added for each statement
  execute function search_notes_new('comment');
--> statement-breakpoint
create trigger found_when_changed after update of text, withdrawn_at, hidden_by, covered_by, author_id on comments for each row
  when (old.* is distinct from new.*) execute function search_notes_change('comment');
--> statement-breakpoint
create trigger found_no_more after delete on comments for each row execute function search_forgets('comment');
--> statement-breakpoint
create trigger found_when_added after insert on annotations referencing new table as added for each statement
  execute function search_notes_new('annotation');
--> statement-breakpoint
create trigger found_when_changed
  after update of text, withdrawn_at, hidden_by, covered_by, author_id, geometry, place_in_words, lon, lat on annotations for each row
  when (old.* is distinct from new.*) execute function search_notes_change('annotation');
--> statement-breakpoint
create trigger found_no_more after delete on annotations for each row execute function search_forgets('annotation');
--> statement-breakpoint
-- The newest answer on an entry of a map stands for all of them, under the entry's id.
create function search_notes_answer() returns trigger language plpgsql as $$
begin
  insert into search_waiting (tenant_id, kind, id)
    select distinct tenant_id, 'answer', annotation_id from added where annotation_id is not null
    on conflict (tenant_id, id, kind) do update set noted_at = now();
  return null;
end $$;
--> statement-breakpoint
create trigger found_when_added after insert on feedback referencing new table as added for each statement
  execute function search_notes_answer();
--> statement-breakpoint
create function search_forgets_answer() returns trigger language plpgsql as $$
begin
  if old.annotation_id is not null then
    insert into search_waiting (tenant_id, kind, id) values (old.tenant_id, 'answer', old.annotation_id)
      on conflict (tenant_id, id, kind) do update set noted_at = now();
    delete from search_entries where tenant_id = old.tenant_id and id = old.annotation_id and kind = 'answer';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger found_when_changed after update or delete on feedback for each row execute function search_forgets_answer();
--> statement-breakpoint
create function search_notes_publication() returns trigger language plpgsql as $$
begin
  insert into search_waiting (tenant_id, kind, id)
    select tenant_id, 'offer', offer_id from added
    union all
    select f.tenant_id, 'part', f.id from added a join offer_formats f on f.tenant_id = a.tenant_id and f.offer_id = a.offer_id
    on conflict (tenant_id, id, kind) do update set noted_at = now();
  return null;
end $$;
--> statement-breakpoint
create trigger found_when_published after insert on publications referencing new table as added for each statement
  execute function search_notes_publication();
--> statement-breakpoint
create function search_forgets_publication() returns trigger language plpgsql as $$
begin
  delete from search_entries where tenant_id = old.tenant_id and offer_id = old.offer_id;
  return null;
end $$;
--> statement-breakpoint
create trigger found_no_more after delete on publications for each row execute function search_forgets_publication();
--> statement-breakpoint
-- Who gets or loses a role speaks for the town, or no more.
create function search_notes_role() returns trigger language plpgsql as $$
begin
  insert into search_waiting (tenant_id, kind, id)
    select c.tenant_id, 'comment', c.id from changed r join comments c on c.tenant_id = r.tenant_id and c.author_id = r.member_id
    union
    select a.tenant_id, 'annotation', a.id from changed r join annotations a on a.tenant_id = r.tenant_id and a.author_id = r.member_id
    on conflict (tenant_id, id, kind) do update set noted_at = now();
  return null;
end $$;
--> statement-breakpoint
create trigger found_as_official after insert on roles referencing new table as changed for each statement execute function search_notes_role();
--> statement-breakpoint
create trigger found_as_anybody after delete on roles referencing old table as changed for each statement execute function search_notes_role();
