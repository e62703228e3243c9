CREATE INDEX "offers_by_opening" ON "offers" USING btree ("opens_at","id");--> statement-breakpoint
CREATE INDEX "offers_by_closing" ON "offers" USING btree ("closes_at","id");--> statement-breakpoint
CREATE INDEX "municipalities_by_name" ON "tenants" USING btree ("name" collate "de-x-icu","slug") WHERE kind = 'municipality';--> statement-breakpoint
CREATE INDEX "states" ON "tenants" USING btree ("kind") WHERE kind = 'state';