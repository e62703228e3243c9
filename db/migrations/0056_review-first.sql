CREATE TABLE "held_contributions" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT uuid_v7() NOT NULL,
	"kind" text NOT NULL,
	"thread_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"draft" jsonb NOT NULL,
	"text" text NOT NULL,
	"post_key" uuid NOT NULL,
	"post_hash" text NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"decision_id" uuid,
	CONSTRAINT "held_contributions_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "held_contributions_tenantId_authorId_postKey_postHash_unique" UNIQUE("tenant_id","author_id","post_key","post_hash")
);
--> statement-breakpoint
ALTER TABLE "held_contributions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "offer_formats" ADD COLUMN "reviews_first" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "offer_formats" ADD COLUMN "stopped" text;--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "new_format_reviews_first" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "held_contributions" ADD CONSTRAINT "held_contributions_tenant_id_thread_id_threads_tenant_id_id_fk" FOREIGN KEY ("tenant_id","thread_id") REFERENCES "public"."threads"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "held_contributions" ADD CONSTRAINT "held_contributions_tenant_id_author_id_members_tenant_id_id_fk" FOREIGN KEY ("tenant_id","author_id") REFERENCES "public"."members"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "held_contributions" ADD CONSTRAINT "held_contributions_tenant_id_decision_id_decisions_tenant_id_id_fk" FOREIGN KEY ("tenant_id","decision_id") REFERENCES "public"."decisions"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "held_by_time" ON "held_contributions" USING btree ("tenant_id","state","sent_at");--> statement-breakpoint
CREATE INDEX "held_by_author" ON "held_contributions" USING btree ("tenant_id","thread_id","author_id");--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "held_contributions" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);