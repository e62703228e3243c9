CREATE TABLE "offer_file_bytes" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"width" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "offer_file_bytes_tenant_id_file_id_width_pk" PRIMARY KEY("tenant_id","file_id","width")
);
--> statement-breakpoint
ALTER TABLE "offer_file_bytes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "offer_files" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"offer_id" uuid NOT NULL,
	"is_picture" boolean NOT NULL,
	"name" text NOT NULL,
	"title" text NOT NULL,
	"alt" text DEFAULT '' NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"width" integer,
	"height" integer,
	"language" text,
	"dated" date,
	"gaps" jsonb,
	"added_by" uuid,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "offer_files_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "offer_files_tenantId_offerId_name_unique" UNIQUE("tenant_id","offer_id","name")
);
--> statement-breakpoint
ALTER TABLE "offer_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "offer_file_bytes" ADD CONSTRAINT "offer_file_bytes_tenant_id_file_id_offer_files_tenant_id_id_fk" FOREIGN KEY ("tenant_id","file_id") REFERENCES "public"."offer_files"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_files" ADD CONSTRAINT "offer_files_tenant_id_offer_id_offers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","offer_id") REFERENCES "public"."offers"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_files" ADD CONSTRAINT "offer_files_tenant_id_added_by_members_tenant_id_id_fk" FOREIGN KEY ("tenant_id","added_by") REFERENCES "public"."members"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "offer_file_bytes" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "offer_files" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);