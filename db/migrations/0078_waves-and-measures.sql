CREATE TABLE "change_requests" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT uuid_v7() NOT NULL,
	"decision_id" uuid NOT NULL,
	"contribution_id" uuid NOT NULL,
	"text" text,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp with time zone,
	CONSTRAINT "change_requests_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "change_requests_tenantId_decisionId_unique" UNIQUE("tenant_id","decision_id")
);
--> statement-breakpoint
ALTER TABLE "change_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "waves" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT uuid_v7() NOT NULL,
	"thread_id" uuid,
	"sign" text NOT NULL,
	"began_at" timestamp with time zone DEFAULT now() NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	CONSTRAINT "waves_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "waves" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "annotations" ADD COLUMN "covered_by" uuid;--> statement-breakpoint
ALTER TABLE "annotations" ADD COLUMN "shortened_by" uuid;--> statement-breakpoint
ALTER TABLE "annotations" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "offer_formats" ADD COLUMN "holds_waves" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "held_contributions" ADD COLUMN "wave_id" uuid;--> statement-breakpoint
ALTER TABLE "held_contributions" ADD COLUMN "group_id" uuid;--> statement-breakpoint
ALTER TABLE "held_contributions" ADD COLUMN "grouped_by" text;--> statement-breakpoint
ALTER TABLE "held_contributions" ADD COLUMN "batch_id" uuid;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "covered_by" uuid;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "shortened_by" uuid;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "change_requests" ADD CONSTRAINT "change_requests_tenant_id_decision_id_decisions_tenant_id_id_fk" FOREIGN KEY ("tenant_id","decision_id") REFERENCES "public"."decisions"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waves" ADD CONSTRAINT "waves_tenant_id_thread_id_threads_tenant_id_id_fk" FOREIGN KEY ("tenant_id","thread_id") REFERENCES "public"."threads"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waves" ADD CONSTRAINT "waves_tenant_id_ended_by_members_tenant_id_id_fk" FOREIGN KEY ("tenant_id","ended_by") REFERENCES "public"."members"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "change_requests_tenant_id_contribution_id_index" ON "change_requests" USING btree ("tenant_id","contribution_id");--> statement-breakpoint
CREATE INDEX "waves_by_end" ON "waves" USING btree ("tenant_id","until");--> statement-breakpoint
ALTER TABLE "held_contributions" ADD CONSTRAINT "held_contributions_tenant_id_wave_id_waves_tenant_id_id_fk" FOREIGN KEY ("tenant_id","wave_id") REFERENCES "public"."waves"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "held_by_batch" ON "held_contributions" USING btree ("tenant_id","batch_id") WHERE batch_id is not null;--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "change_requests" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "waves" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);