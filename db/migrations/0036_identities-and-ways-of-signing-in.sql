CREATE TABLE "identities" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT uuid_v7() NOT NULL,
	"member_id" uuid NOT NULL,
	"provider" text NOT NULL,
	"subject_hash" text NOT NULL,
	"linked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identities_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "identities" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "way" text DEFAULT 'link' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "trust" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "device" text;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_tenant_id_member_id_members_tenant_id_id_fk" FOREIGN KEY ("tenant_id","member_id") REFERENCES "public"."members"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "identities_tenant_id_provider_subject_hash_index" ON "identities" USING btree ("tenant_id","provider","subject_hash");--> statement-breakpoint
CREATE INDEX "identities_tenant_id_member_id_index" ON "identities" USING btree ("tenant_id","member_id");--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "identities" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);