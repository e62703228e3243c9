alter table place_cells force row level security;
--> statement-breakpoint
grant select, insert, update, delete on place_cells to stadtgespraech_app;
