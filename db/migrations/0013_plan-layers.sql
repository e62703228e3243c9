CREATE TABLE "layer_features" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"layer_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"feature" jsonb NOT NULL,
	"geometry" jsonb,
	"west" double precision,
	"south" double precision,
	"east" double precision,
	"north" double precision,
	CONSTRAINT "layer_features_tenant_id_layer_id_number_pk" PRIMARY KEY("tenant_id","layer_id","number")
);
--> statement-breakpoint
ALTER TABLE "layer_features" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "layer_tiles" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"layer_id" uuid NOT NULL,
	"zoom" integer NOT NULL,
	"x" integer NOT NULL,
	"y" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "layer_tiles_tenant_id_layer_id_zoom_x_y_pk" PRIMARY KEY("tenant_id","layer_id","zoom","x","y")
);
--> statement-breakpoint
ALTER TABLE "layer_tiles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "layers" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT uuid_v7() NOT NULL,
	"offer_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"opacity" real DEFAULT 1 NOT NULL,
	"from_zoom" integer,
	"shown" boolean DEFAULT true NOT NULL,
	"attribution" text,
	"source" jsonb NOT NULL,
	"bounds" jsonb,
	"added_by" uuid,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "layers_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "layers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "layer_features" ADD CONSTRAINT "layer_features_tenant_id_layer_id_layers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","layer_id") REFERENCES "public"."layers"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "layer_tiles" ADD CONSTRAINT "layer_tiles_tenant_id_layer_id_layers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","layer_id") REFERENCES "public"."layers"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "layers" ADD CONSTRAINT "layers_tenant_id_offer_id_offers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","offer_id") REFERENCES "public"."offers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "layers" ADD CONSTRAINT "layers_tenant_id_added_by_members_tenant_id_id_fk" FOREIGN KEY ("tenant_id","added_by") REFERENCES "public"."members"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "layers_tenant_id_offer_id_position_index" ON "layers" USING btree ("tenant_id","offer_id","position");--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "layer_features" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "layer_tiles" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "layers" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);