alter table ballot_keys force row level security;
--> statement-breakpoint
alter table invitation_codes force row level security;
--> statement-breakpoint
alter table letters force row level security;
--> statement-breakpoint
alter table participations force row level security;
--> statement-breakpoint
alter table response_drafts force row level security;
--> statement-breakpoint
alter table spent_ballots force row level security;
--> statement-breakpoint
-- Of a ballot that was handed in and of a key nothing is ever changed.
grant select, insert on ballot_keys, spent_ballots to stadtgespraech_app;
--> statement-breakpoint
grant select, insert, delete on letters, participations, invitation_codes to stadtgespraech_app;
--> statement-breakpoint
grant select, insert, update, delete on response_drafts to stadtgespraech_app;
--> statement-breakpoint
-- The rows of an anonymous survey are written anew in another order.
grant delete on responses to stadtgespraech_app;
--> statement-breakpoint
-- Sealed bytes do not get smaller by packing.
alter table letters alter column sealed set storage external;
