alter table answer_files force row level security;
--> statement-breakpoint
alter table option_pictures force row level security;
--> statement-breakpoint
-- Of a file nothing changes but that an answer names it.
grant select, insert, delete on answer_files to stadtgespraech_app;
--> statement-breakpoint
grant update (waiting_since) on answer_files to stadtgespraech_app;
--> statement-breakpoint
grant select, insert on option_pictures to stadtgespraech_app;
--> statement-breakpoint
-- Pictures and PDFs are packed already.
alter table answer_files alter column bytes set storage external;
--> statement-breakpoint
alter table option_pictures alter column bytes set storage external;
