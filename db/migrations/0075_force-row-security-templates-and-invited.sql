alter table feedback_templates force row level security;
--> statement-breakpoint
grant select, insert, update, delete on feedback_templates to stadtgespraech_app;
--> statement-breakpoint
alter table invited_writers force row level security;
--> statement-breakpoint
grant select, insert, delete on invited_writers to stadtgespraech_app;
