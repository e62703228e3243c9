CREATE TABLE "sanctions" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT uuid_v7() NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"rule" integer,
	"reason" text NOT NULL,
	"until" timestamp with time zone,
	"contribution_id" uuid NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sanctions_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "sanctions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_tenant_id_member_id_members_tenant_id_id_fk" FOREIGN KEY ("tenant_id","member_id") REFERENCES "public"."members"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_tenant_id_decided_by_members_tenant_id_id_fk" FOREIGN KEY ("tenant_id","decided_by") REFERENCES "public"."members"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sanctions_tenant_id_member_id_index" ON "sanctions" USING btree ("tenant_id","member_id");--> statement-breakpoint
CREATE INDEX "sanctions_by_time" ON "sanctions" USING btree ("tenant_id","decided_at");--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "sanctions" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);