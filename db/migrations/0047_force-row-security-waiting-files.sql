alter table waiting_files force row level security;
--> statement-breakpoint
alter table sealing_checks force row level security;
--> statement-breakpoint
-- A file that waits is taken out once, when its answer is counted or nobody answers; nothing of it changes.
grant select, insert, delete on waiting_files to stadtgespraech_app;
--> statement-breakpoint
grant select, insert on sealing_checks to stadtgespraech_app;
--> statement-breakpoint
-- Sealed bytes do not get smaller by packing.
alter table waiting_files alter column sealed set storage external;
