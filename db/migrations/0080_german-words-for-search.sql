-- All three are trusted since PostgreSQL 13: who may create in the database may create them.
create extension if not exists unaccent;
--> statement-breakpoint
create extension if not exists pg_trgm;
--> statement-breakpoint
create extension if not exists btree_gin;
--> statement-breakpoint
-- Before marks are taken off: „für“ is no word to look for, and `fur` would be one.
create text search dictionary search_stops (template = simple, stopwords = german, accept = false);
--> statement-breakpoint
create text search configuration search_german (copy = german);
--> statement-breakpoint
alter text search configuration search_german
  alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part
  with search_stops, unaccent, german_stem;
