DROP INDEX "search_words_alike";--> statement-breakpoint
DROP INDEX "search_words_by_stem";--> statement-breakpoint
ALTER TABLE "search_entries" drop column "body";--> statement-breakpoint
ALTER TABLE "search_entries" ADD COLUMN "body" "tsvector" GENERATED ALWAYS AS (search_dated(setweight(to_tsvector('search_german', translate(title, '<>/.:@_-+=&?#%~*|\', '                  ')), 'A')
          || setweight(to_tsvector('search_german', translate(text, '<>/.:@_-+=&?#%~*|\', '                  ')), 'B'), at)) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "search_words_alike" ON "search_words" USING gin ("tenant_id","word" gin_trgm_ops) WITH (fastupdate=off);--> statement-breakpoint
CREATE INDEX "search_words_by_stem" ON "search_words" USING gin ("tenant_id","stems") WITH (fastupdate=off);--> statement-breakpoint
-- They went with the column. PostgreSQL 15 and 16 cannot change how a column is made.
CREATE INDEX "search_contributions" ON "search_entries" USING gin ("tenant_id","body") WITH (gin_pending_list_limit=256) WHERE contributed;--> statement-breakpoint
CREATE INDEX "search_offers" ON "search_entries" USING gin ("tenant_id","body") WHERE not contributed;--> statement-breakpoint
alter table search_entries alter column body set statistics 1000;
