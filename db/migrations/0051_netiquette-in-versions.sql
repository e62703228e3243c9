CREATE TABLE "netiquette_drafts" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"rules" jsonb NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "netiquette_drafts_tenant_id_pk" PRIMARY KEY("tenant_id")
);
--> statement-breakpoint
ALTER TABLE "netiquette_drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "netiquette_versions" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT uuid_v7() NOT NULL,
	"version" integer NOT NULL,
	"rules" jsonb NOT NULL,
	"changes_rules" boolean NOT NULL,
	"what_changed" jsonb,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_by" uuid,
	CONSTRAINT "netiquette_versions_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "netiquette_versions_tenantId_version_unique" UNIQUE("tenant_id","version")
);
--> statement-breakpoint
ALTER TABLE "netiquette_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "netiquette_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "netiquette_versions" ADD CONSTRAINT "netiquette_versions_tenant_id_published_by_members_tenant_id_id_fk" FOREIGN KEY ("tenant_id","published_by") REFERENCES "public"."members"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "netiquette_drafts" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "netiquette_versions" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);