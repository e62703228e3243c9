alter table themes force row level security;
--> statement-breakpoint
alter table theme_entries force row level security;
--> statement-breakpoint
alter table quotes force row level security;
--> statement-breakpoint
alter table result_steps force row level security;
--> statement-breakpoint
grant select, insert, update, delete on themes, theme_entries, quotes, result_steps to stadtgespraech_app;
--> statement-breakpoint
-- Somebody agreed to be quoted with these words, where everybody can read them. What is hidden, covered, withdrawn or
-- rewritten is quoted no more, from the same transaction on, whatever command does it; and it does not come back by
-- itself. That somebody refused stays on record.
create function quotes_fall() returns trigger language plpgsql as $$
begin
  delete from quotes where tenant_id = new.tenant_id and (comment_id = new.id or annotation_id = new.id)
    and answer is distinct from 'refused';
  return null;
end $$;
--> statement-breakpoint
create trigger quoted_no_more after update of text, withdrawn_at, hidden_by, covered_by on comments for each row
  when (new.text <> old.text or new.withdrawn_at is not null or new.hidden_by is not null or new.covered_by is not null)
  execute function quotes_fall();
--> statement-breakpoint
create trigger quoted_no_more after update of text, withdrawn_at, hidden_by, covered_by on annotations for each row
  when (new.text <> old.text or new.withdrawn_at is not null or new.hidden_by is not null or new.covered_by is not null)
  execute function quotes_fall();
