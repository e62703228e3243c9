alter table check_settings force row level security;
--> statement-breakpoint
grant select, insert, update on check_settings to stadtgespraech_app;
--> statement-breakpoint
alter table findings force row level security;
--> statement-breakpoint
grant select, insert, update, delete on findings to stadtgespraech_app;
--> statement-breakpoint
alter table text_marks force row level security;
--> statement-breakpoint
grant select, insert, delete on text_marks to stadtgespraech_app;
--> statement-breakpoint
grant select, insert, update, delete on check_places to stadtgespraech_app;
--> statement-breakpoint
-- What was said before there were checks stays unchecked. The owner sees the rows only while row security is not forced.
alter table threads no force row level security;
--> statement-breakpoint
insert into check_places (tenant_id, thread_id, seq) select tenant_id, id, head from threads where head > 0;
--> statement-breakpoint
alter table threads force row level security;
--> statement-breakpoint
alter table check_places force row level security;
