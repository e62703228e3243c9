CREATE TABLE "offer_views" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"day" date NOT NULL,
	"views" integer NOT NULL,
	CONSTRAINT "offer_views_tenant_id_offer_id_day_pk" PRIMARY KEY("tenant_id","offer_id","day")
);
--> statement-breakpoint
ALTER TABLE "offer_views" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "offer_views" ADD CONSTRAINT "offer_views_tenant_id_offer_id_offers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","offer_id") REFERENCES "public"."offers"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "offer_views" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);