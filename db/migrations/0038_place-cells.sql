CREATE TABLE "place_cells" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"offer_format_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"cell" text NOT NULL,
	"count" integer DEFAULT 0 NOT NULL,
	"published" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "place_cells_tenant_id_offer_format_id_question_id_cell_pk" PRIMARY KEY("tenant_id","offer_format_id","question_id","cell")
);
--> statement-breakpoint
ALTER TABLE "place_cells" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "place_cells" ADD CONSTRAINT "place_cells_tenant_id_offer_format_id_offer_formats_tenant_id_id_fk" FOREIGN KEY ("tenant_id","offer_format_id") REFERENCES "public"."offer_formats"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "place_cells" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);