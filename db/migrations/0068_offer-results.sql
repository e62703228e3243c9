CREATE TABLE "offer_results" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT uuid_v7() NOT NULL,
	"offer_id" uuid NOT NULL,
	"said" text NOT NULL,
	"decision" text NOT NULL,
	"decided_by" text NOT NULL,
	"decided_on" date,
	"paper" text NOT NULL,
	"stage" text NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "offer_results_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "offer_results_tenantId_offerId_unique" UNIQUE("tenant_id","offer_id")
);
--> statement-breakpoint
ALTER TABLE "offer_results" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "offer_results" ADD CONSTRAINT "offer_results_tenant_id_offer_id_offers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","offer_id") REFERENCES "public"."offers"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_results" ADD CONSTRAINT "offer_results_tenant_id_changed_by_members_tenant_id_id_fk" FOREIGN KEY ("tenant_id","changed_by") REFERENCES "public"."members"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "offer_results" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);