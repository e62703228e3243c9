CREATE TABLE "layer_pictures" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"layer_id" uuid NOT NULL,
	"type" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	CONSTRAINT "layer_pictures_tenant_id_layer_id_pk" PRIMARY KEY("tenant_id","layer_id")
);
--> statement-breakpoint
ALTER TABLE "layer_pictures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "layer_pictures" ADD CONSTRAINT "layer_pictures_tenant_id_layer_id_layers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","layer_id") REFERENCES "public"."layers"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "layer_pictures" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);