CREATE TABLE "left_suspensions" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"mark" text NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	CONSTRAINT "left_suspensions_tenant_id_mark_pk" PRIMARY KEY("tenant_id","mark")
);
--> statement-breakpoint
ALTER TABLE "left_suspensions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "bundid_requests" ADD COLUMN "host" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "by_platform_host" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "left_suspensions" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);