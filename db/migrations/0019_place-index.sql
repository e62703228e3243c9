CREATE TABLE "place_keys" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"later" boolean NOT NULL,
	"key" text collate "C" NOT NULL,
	"place_id" uuid NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "place_keys_tenant_id_later_key_place_id_pk" PRIMARY KEY("tenant_id","later","key","place_id")
);
--> statement-breakpoint
ALTER TABLE "place_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "places" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT uuid_v7() NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"lon" double precision NOT NULL,
	"lat" double precision NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "places_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "places" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "place_keys" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "places" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);