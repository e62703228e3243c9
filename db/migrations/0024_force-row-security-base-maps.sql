alter table base_map_files force row level security;
--> statement-breakpoint
alter table base_map_parts force row level security;
--> statement-breakpoint
-- A file is replaced as a whole; nothing of it is ever changed.
grant select, insert, delete on base_map_files, base_map_parts to stadtgespraech_app;
--> statement-breakpoint
-- Tiles are packed already. Kept as they are, a piece of a part can be read without the rest of it.
alter table base_map_parts alter column bytes set storage external;
