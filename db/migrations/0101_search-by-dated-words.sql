DROP INDEX "search_contributions";--> statement-breakpoint
DROP INDEX "search_offers";--> statement-breakpoint
DROP INDEX "search_words_alike";--> statement-breakpoint
DROP INDEX "search_words_by_stem";--> statement-breakpoint
CREATE INDEX "search_contributions" ON "search_entries" USING gin ("tenant_id",search_dated(body, at)) WITH (gin_pending_list_limit=256) WHERE contributed;--> statement-breakpoint
CREATE INDEX "search_offers" ON "search_entries" USING gin ("tenant_id",search_dated(body, at)) WHERE not contributed;--> statement-breakpoint
CREATE INDEX "search_words_alike" ON "search_words" USING gin ("tenant_id","word" gin_trgm_ops) WITH (fastupdate=off);--> statement-breakpoint
CREATE INDEX "search_words_by_stem" ON "search_words" USING gin ("tenant_id","stems") WITH (fastupdate=off);