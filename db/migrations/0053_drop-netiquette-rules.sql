DROP POLICY "only_own_tenant" ON "netiquette_rules" CASCADE;--> statement-breakpoint
DROP TABLE "netiquette_rules" CASCADE;