CREATE TABLE "draft_links" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"key" text NOT NULL,
	"shared_by" uuid NOT NULL,
	"shared_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "draft_links_tenant_id_offer_id_pk" PRIMARY KEY("tenant_id","offer_id"),
	CONSTRAINT "draft_links_tenantId_key_unique" UNIQUE("tenant_id","key")
);
--> statement-breakpoint
ALTER TABLE "draft_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "draft_links" ADD CONSTRAINT "draft_links_tenant_id_offer_id_offers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","offer_id") REFERENCES "public"."offers"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_links" ADD CONSTRAINT "draft_links_tenant_id_shared_by_members_tenant_id_id_fk" FOREIGN KEY ("tenant_id","shared_by") REFERENCES "public"."members"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "draft_links" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);