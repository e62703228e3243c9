alter table layer_pictures force row level security;
--> statement-breakpoint
-- What a layer draws never changes; it goes with its layer.
grant select, insert, delete on layer_pictures to stadtgespraech_app;
--> statement-breakpoint
-- Pictures are packed already, and a second try would only cost time.
alter table layer_pictures alter column bytes set storage external;
