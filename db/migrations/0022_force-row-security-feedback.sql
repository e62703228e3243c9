alter table feedback force row level security;
--> statement-breakpoint
-- What the municipality said stays on record: another answer is another row.
grant select, insert on feedback to stadtgespraech_app;
