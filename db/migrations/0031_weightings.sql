CREATE TABLE "weightings" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"offer_format_id" uuid NOT NULL,
	"margins" jsonb NOT NULL,
	CONSTRAINT "weightings_tenant_id_offer_format_id_pk" PRIMARY KEY("tenant_id","offer_format_id")
);
--> statement-breakpoint
ALTER TABLE "weightings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "weightings" ADD CONSTRAINT "weightings_tenant_id_offer_format_id_offer_formats_tenant_id_id_fk" FOREIGN KEY ("tenant_id","offer_format_id") REFERENCES "public"."offer_formats"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "weightings" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);