CREATE TABLE "library_questions" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT uuid_v7() NOT NULL,
	"key" text NOT NULL,
	"question" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_by" uuid,
	CONSTRAINT "library_questions_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "library_questions_tenantId_key_unique" UNIQUE("tenant_id","key")
);
--> statement-breakpoint
ALTER TABLE "library_questions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "format_versions" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"offer_format_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"settings" jsonb NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_by" uuid,
	CONSTRAINT "format_versions_tenant_id_offer_format_id_version_pk" PRIMARY KEY("tenant_id","offer_format_id","version")
);
--> statement-breakpoint
ALTER TABLE "format_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "offer_formats" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "survey_threshold" integer DEFAULT 5 NOT NULL;--> statement-breakpoint
ALTER TABLE "library_questions" ADD CONSTRAINT "library_questions_tenant_id_changed_by_members_tenant_id_id_fk" FOREIGN KEY ("tenant_id","changed_by") REFERENCES "public"."members"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "format_versions" ADD CONSTRAINT "format_versions_tenant_id_offer_format_id_offer_formats_tenant_id_id_fk" FOREIGN KEY ("tenant_id","offer_format_id") REFERENCES "public"."offer_formats"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "format_versions" ADD CONSTRAINT "format_versions_tenant_id_changed_by_members_tenant_id_id_fk" FOREIGN KEY ("tenant_id","changed_by") REFERENCES "public"."members"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenants" ADD CONSTRAINT "survey_threshold_in_bounds" CHECK ("tenants"."survey_threshold" between 1 and 50);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "library_questions" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "format_versions" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);