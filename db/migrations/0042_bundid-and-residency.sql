CREATE TABLE "bundid_assertions" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"assertion_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "bundid_assertions_tenant_id_assertion_hash_pk" PRIMARY KEY("tenant_id","assertion_hash")
);
--> statement-breakpoint
ALTER TABLE "bundid_assertions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "bundid_requests" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT uuid_v7() NOT NULL,
	"request_id" text NOT NULL,
	"relay_hash" text NOT NULL,
	"browser_hash" text NOT NULL,
	"next" text NOT NULL,
	"purpose" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"answer_hash" text,
	"subject_hash" text,
	"trust" text,
	"lives_here" boolean,
	CONSTRAINT "bundid_requests_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "bundid_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "bundid_services" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"display_name" text NOT NULL,
	"online_service_id" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "bundid_services_tenant_id_pk" PRIMARY KEY("tenant_id")
);
--> statement-breakpoint
ALTER TABLE "bundid_services" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "residencies" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT uuid_v7() NOT NULL,
	"member_id" uuid NOT NULL,
	"way" text NOT NULL,
	"proven_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "residencies_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "residencies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "residency_codes" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT uuid_v7() NOT NULL,
	"mark" "bytea" NOT NULL,
	"sheet" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "residency_codes_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "residency_codes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "residency_rules" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"months" integer DEFAULT 24 NOT NULL,
	"postcodes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"register_url" text,
	"register_secret" "bytea",
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "residency_rules_tenant_id_pk" PRIMARY KEY("tenant_id")
);
--> statement-breakpoint
ALTER TABLE "residency_rules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "offer_formats" ADD COLUMN "residents_only" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "residencies" ADD CONSTRAINT "residencies_tenant_id_member_id_members_tenant_id_id_fk" FOREIGN KEY ("tenant_id","member_id") REFERENCES "public"."members"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "bundid_requests_tenant_id_request_id_index" ON "bundid_requests" USING btree ("tenant_id","request_id");--> statement-breakpoint
CREATE UNIQUE INDEX "bundid_requests_tenant_id_answer_hash_index" ON "bundid_requests" USING btree ("tenant_id","answer_hash");--> statement-breakpoint
CREATE INDEX "bundid_requests_tenant_id_expires_at_index" ON "bundid_requests" USING btree ("tenant_id","expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "residencies_tenant_id_member_id_index" ON "residencies" USING btree ("tenant_id","member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "residency_codes_tenant_id_mark_index" ON "residency_codes" USING btree ("tenant_id","mark");--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "bundid_assertions" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "bundid_requests" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "bundid_services" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "residencies" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "residency_codes" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "residency_rules" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);