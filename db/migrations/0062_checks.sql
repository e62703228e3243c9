CREATE TABLE "check_places" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"seq" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "check_places_tenant_id_thread_id_pk" PRIMARY KEY("tenant_id","thread_id")
);
--> statement-breakpoint
ALTER TABLE "check_places" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "check_settings" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"choices" jsonb NOT NULL,
	"words" text[] NOT NULL,
	CONSTRAINT "check_settings_tenant_id_pk" PRIMARY KEY("tenant_id")
);
--> statement-breakpoint
ALTER TABLE "check_settings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "findings" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT uuid_v7() NOT NULL,
	"contribution_id" uuid NOT NULL,
	"check" text NOT NULL,
	"code" text NOT NULL,
	"facts" jsonb NOT NULL,
	"starts_at" integer,
	"ends_at" integer,
	"group_id" uuid,
	"found_at" timestamp with time zone DEFAULT now() NOT NULL,
	"past_since" timestamp with time zone,
	CONSTRAINT "findings_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "findings_tenantId_contributionId_check_unique" UNIQUE("tenant_id","contribution_id","check")
);
--> statement-breakpoint
ALTER TABLE "findings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "text_marks" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"mark" bigint NOT NULL,
	"seq" bigint NOT NULL,
	"contribution_id" uuid NOT NULL,
	CONSTRAINT "text_marks_tenant_id_mark_seq_contribution_id_pk" PRIMARY KEY("tenant_id","mark","seq","contribution_id")
);
--> statement-breakpoint
ALTER TABLE "text_marks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "check_places" ADD CONSTRAINT "check_places_tenant_id_thread_id_threads_tenant_id_id_fk" FOREIGN KEY ("tenant_id","thread_id") REFERENCES "public"."threads"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "findings_by_group" ON "findings" USING btree ("tenant_id","group_id");--> statement-breakpoint
CREATE INDEX "text_marks_tenant_id_contribution_id_index" ON "text_marks" USING btree ("tenant_id","contribution_id");--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "check_places" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "check_settings" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "findings" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "text_marks" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);