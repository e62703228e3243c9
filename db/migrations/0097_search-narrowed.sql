CREATE INDEX "search_by_place" ON "search_entries" USING btree ("tenant_id","lat","lon") WHERE lon is not null;--> statement-breakpoint
CREATE INDEX "search_official" ON "search_entries" USING btree ("tenant_id","at","id") WHERE contributed and official;--> statement-breakpoint
CREATE INDEX "search_official_of_all" ON "search_entries" USING btree ("at","id") WHERE contributed and official;