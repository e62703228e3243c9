CREATE TABLE "planned_publications" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"publish_at" timestamp with time zone NOT NULL,
	"planned_by" uuid,
	"planned_at" timestamp with time zone DEFAULT now() NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	"content" text NOT NULL,
	"obstacle" text,
	CONSTRAINT "planned_publications_tenant_id_offer_id_pk" PRIMARY KEY("tenant_id","offer_id")
);
--> statement-breakpoint
ALTER TABLE "planned_publications" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "four_eyes" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "planned_publications" ADD CONSTRAINT "planned_publications_tenant_id_offer_id_offers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","offer_id") REFERENCES "public"."offers"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planned_publications" ADD CONSTRAINT "planned_publications_tenant_id_planned_by_members_tenant_id_id_fk" FOREIGN KEY ("tenant_id","planned_by") REFERENCES "public"."members"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planned_publications" ADD CONSTRAINT "planned_publications_tenant_id_approved_by_members_tenant_id_id_fk" FOREIGN KEY ("tenant_id","approved_by") REFERENCES "public"."members"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "plans_by_moment" ON "planned_publications" USING btree ("publish_at") WHERE obstacle is null;--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "planned_publications" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "portal_reads" ON "planned_publications" AS PERMISSIVE FOR SELECT TO "stadtgespraech_portal" USING (true);