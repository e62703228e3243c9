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
ALTER TABLE "annotations" ADD COLUMN "covered_by" uuid;--> statement-breakpoint
ALTER TABLE "annotations" ADD COLUMN "shortened_by" uuid;--> statement-breakpoint
ALTER TABLE "annotations" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "covered_by" uuid;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "shortened_by" uuid;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "change_requests" ADD CONSTRAINT "change_requests_tenant_id_decision_id_decisions_tenant_id_id_fk" FOREIGN KEY ("tenant_id","decision_id") REFERENCES "public"."decisions"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "change_requests_tenant_id_contribution_id_index" ON "change_requests" USING btree ("tenant_id","contribution_id");--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "change_requests" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);