alter table message_settings force row level security;
--> statement-breakpoint
alter table news_marks force row level security;
--> statement-breakpoint
alter table push_devices force row level security;
--> statement-breakpoint
alter table pushes force row level security;
--> statement-breakpoint
grant select, insert, update, delete on message_settings, news_marks, push_devices, pushes to stadtgespraech_app;
--> statement-breakpoint
grant delete on mails to stadtgespraech_app;
