alter table search_entries force row level security;
--> statement-breakpoint
alter table search_words force row level security;
--> statement-breakpoint
alter table search_learnings force row level security;
--> statement-breakpoint
grant select, insert, update, delete on search_entries, search_words, search_learnings to stadtgespraech_app;
--> statement-breakpoint
grant select on search_entries, search_words to stadtgespraech_portal;
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
-- What can be found: published, and neither hidden nor taken back. The one place that says so. What stands below an
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
  where c.withdrawn_at is null and c.hidden_by is null
  union all
  select a.tenant_id, 'annotation', a.id, f.offer_id, f.id, a.id, '', concat_ws(E'\n', a.text, a.place_in_words), a.lon, a.lat, true,
    exists (select from roles r where r.tenant_id = a.tenant_id and r.member_id = a.author_id), a.posted_at
  from annotations a join offer_formats f on f.tenant_id = a.tenant_id and f.id = a.offer_format_id
    join publications p on p.tenant_id = f.tenant_id and p.offer_id = f.offer_id
  where a.withdrawn_at is null and a.hidden_by is null
  union all
  select a.tenant_id, 'answer', a.id, f.offer_id, f.id, a.id, '', b.text, a.lon, a.lat, true, true, b.given_at
  from annotations a join offer_formats f on f.tenant_id = a.tenant_id and f.id = a.offer_format_id
    join publications p on p.tenant_id = f.tenant_id and p.offer_id = f.offer_id
    join lateral (select text, given_at from feedback b where b.tenant_id = a.tenant_id and b.annotation_id = a.id
      order by b.seq desc limit 1) b on true;
--> statement-breakpoint
grant select on search_sources, search_threads to stadtgespraech_app, stadtgespraech_archivist;
--> statement-breakpoint
-- Takes one thing out, and in again as it is now. By index always: a plan that was made for a small table is kept.
create function search_put(whose uuid, what text, which uuid) returns void language plpgsql
set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
begin
  delete from search_entries where tenant_id = whose and id = which and kind = what;
  insert into search_entries (tenant_id, kind, id, offer_id, offer_format_id, annotation_id, title, text, lon, lat, contributed, official, at)
    select * from search_sources s where s.tenant_id = whose and s.id = which and s.kind = what;
end $$;
--> statement-breakpoint
-- The same for many of one kind, by their ids, from one id on; the last id of them, null at the end. The rows are held
-- until the commit: who hides one of them meanwhile waits, and then takes out what stands here.
create function search_put_many(whose uuid, what text, beyond uuid, many int) returns uuid language plpgsql
set enable_seqscan = off as $$
declare ids uuid[];
begin
  execute format('select array_agg(id order by id) from (select id from %I where tenant_id = $1 and id > $2
      order by id limit $3 for share) as held', case what when 'offer' then 'offers' when 'part' then 'offer_formats' when 'result' then 'offer_results'
      when 'comment' then 'comments' else 'annotations' end)
    into ids using whose, beyond, many;
  delete from search_entries where tenant_id = whose and id = any(ids) and kind = what;
  insert into search_entries (tenant_id, kind, id, offer_id, offer_format_id, annotation_id, title, text, lon, lat, contributed, official, at)
    select * from search_sources s where s.tenant_id = whose and s.id = any(ids) and s.kind = what
    on conflict do nothing;
  return ids[cardinality(ids)];
end $$;
--> statement-breakpoint
create function search_follows() returns trigger language plpgsql as $$
begin
  perform search_put(new.tenant_id, tg_argv[0], new.id);
  return null;
end $$;
--> statement-breakpoint
create function search_forgets() returns trigger language plpgsql as $$
begin
  delete from search_entries where tenant_id = old.tenant_id and id = old.id and kind = tg_argv[0];
  return null;
end $$;
--> statement-breakpoint
create trigger found_when_changed after update of title, summary, description, plain, scope, place on offers for each row
  when (old.* is distinct from new.*) execute function search_follows('offer');
--> statement-breakpoint
create trigger found_when_added after insert on offer_formats for each row execute function search_follows('part');
--> statement-breakpoint
create trigger found_when_changed after update of title, settings on offer_formats for each row
  when (old.* is distinct from new.*) execute function search_follows('part');
--> statement-breakpoint
create trigger found_no_more after delete on offer_formats for each row execute function search_forgets('part');
--> statement-breakpoint
-- Many comments are stored in one statement, and nobody waits longer for them than must be: all at once, always by index.
create function search_follows_talk() returns trigger language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  insert into search_entries (tenant_id, kind, id, offer_id, offer_format_id, annotation_id, title, text, lon, lat, contributed, official, at)
    select c.tenant_id, 'comment', c.id, t.offer_id, t.offer_format_id, t.annotation_id, '', c.text, t.lon, t.lat, true,
      exists (select from roles r where r.tenant_id = c.tenant_id and r.member_id = c.author_id), c.posted_at
    from added c join search_threads t on t.tenant_id = c.tenant_id and t.thread_id = c.thread_id
    where c.withdrawn_at is null and c.hidden_by is null;
  return null;
end $$;
--> statement-breakpoint
create trigger found_when_added after insert on comments referencing new table as added for each statement
  execute function search_follows_talk();
--> statement-breakpoint
create trigger found_when_changed after update of text, withdrawn_at, hidden_by, author_id on comments for each row
  execute function search_follows('comment');
--> statement-breakpoint
create trigger found_when_changed after insert or update on offer_results for each row execute function search_follows('result');
--> statement-breakpoint
create trigger found_no_more after delete on offer_results for each row execute function search_forgets('result');
--> statement-breakpoint
create trigger found_no_more after delete on comments for each row execute function search_forgets('comment');
--> statement-breakpoint
create trigger found_when_added after insert on annotations for each row execute function search_follows('annotation');
--> statement-breakpoint
create trigger found_no_more after delete on annotations for each row execute function search_forgets('annotation');
--> statement-breakpoint
create trigger found_when_changed
  after update of text, withdrawn_at, hidden_by, author_id, geometry, place_in_words, lon, lat on annotations
  for each row execute function search_follows('annotation');
--> statement-breakpoint
create function search_follows_feedback() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then perform search_put(old.tenant_id, 'answer', old.annotation_id);
  else perform search_put(new.tenant_id, 'answer', new.annotation_id); end if;
  return null;
end $$;
--> statement-breakpoint
create trigger found_when_changed after insert or update or delete on feedback for each row
  execute function search_follows_feedback();
--> statement-breakpoint
create function search_follows_publication() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    delete from search_entries where tenant_id = old.tenant_id and offer_id = old.offer_id;
  else
    perform search_put(new.tenant_id, 'offer', new.offer_id);
    perform search_put(f.tenant_id, 'part', f.id) from offer_formats f
      where f.tenant_id = new.tenant_id and f.offer_id = new.offer_id;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger found_when_published after insert or delete on publications for each row
  execute function search_follows_publication();
--> statement-breakpoint
-- Who gets or loses a role speaks for the town, or no more.
create function search_follows_role() returns trigger language plpgsql set enable_seqscan = off as $$
declare whose uuid; who uuid;
begin
  if tg_op = 'DELETE' then whose := old.tenant_id; who := old.member_id;
  else whose := new.tenant_id; who := new.member_id; end if;
  update search_entries e set official = exists (select from roles r where r.tenant_id = whose and r.member_id = who)
    where e.tenant_id = whose and (
      e.kind = 'comment' and e.id in (select c.id from comments c where c.tenant_id = whose and c.author_id = who)
      or e.kind = 'annotation' and e.id in (select a.id from annotations a where a.tenant_id = whose and a.author_id = who));
  return null;
end $$;
--> statement-breakpoint
create trigger found_as_official after insert or delete on roles for each row execute function search_follows_role();
