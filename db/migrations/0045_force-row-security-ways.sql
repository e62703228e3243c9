alter table passkeys force row level security;
--> statement-breakpoint
alter table sign_in_courses force row level security;
--> statement-breakpoint
alter table openid_providers force row level security;
--> statement-breakpoint
grant select, insert, update, delete on passkeys, sign_in_courses, openid_providers to stadtgespraech_app;

--> statement-breakpoint
-- Earlier wordings are kept and never removed; of who deletes their account they are emptied, and nothing else of them may change.
grant update (text) on comment_versions to stadtgespraech_app;
