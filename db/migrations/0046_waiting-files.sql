CREATE TABLE "sealing_checks" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"offer_format_id" uuid NOT NULL,
	"mark" "bytea" NOT NULL,
	CONSTRAINT "sealing_checks_tenant_id_offer_format_id_pk" PRIMARY KEY("tenant_id","offer_format_id")
);
--> statement-breakpoint
ALTER TABLE "sealing_checks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "waiting_files" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"offer_format_id" uuid NOT NULL,
	"mark" "bytea" NOT NULL,
	"sealed" "bytea" NOT NULL,
	"waiting_since" date DEFAULT current_date NOT NULL,
	CONSTRAINT "waiting_files_tenant_id_offer_format_id_mark_pk" PRIMARY KEY("tenant_id","offer_format_id","mark")
);
--> statement-breakpoint
ALTER TABLE "waiting_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "sealing_checks" ADD CONSTRAINT "sealing_checks_tenant_id_offer_format_id_offer_formats_tenant_id_id_fk" FOREIGN KEY ("tenant_id","offer_format_id") REFERENCES "public"."offer_formats"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_files" ADD CONSTRAINT "waiting_files_tenant_id_offer_format_id_offer_formats_tenant_id_id_fk" FOREIGN KEY ("tenant_id","offer_format_id") REFERENCES "public"."offer_formats"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "sealing_checks" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "waiting_files" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);