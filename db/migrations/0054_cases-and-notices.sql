CREATE TABLE "cases" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT uuid_v7() NOT NULL,
	"kind" text NOT NULL,
	"contribution_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"waiting" integer DEFAULT 0 NOT NULL,
	"is_illegal" boolean DEFAULT false NOT NULL,
	"last_notice_at" timestamp with time zone DEFAULT now() NOT NULL,
	"first_decided_by" uuid,
	"decision_id" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "cases_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "cases_tenantId_contributionId_unique" UNIQUE("tenant_id","contribution_id")
);
--> statement-breakpoint
ALTER TABLE "cases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notices" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT uuid_v7() NOT NULL,
	"case_id" uuid NOT NULL,
	"number" text NOT NULL,
	"ground" text NOT NULL,
	"rule" integer,
	"netiquette_version" integer,
	"law" text,
	"reason" text NOT NULL,
	"good_faith" boolean NOT NULL,
	"reporter_id" uuid,
	"contact_name" text,
	"contact_email" text,
	"locale" text NOT NULL,
	"mark" "bytea",
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decision_id" uuid,
	CONSTRAINT "notices_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "notices_tenantId_number_unique" UNIQUE("tenant_id","number")
);
--> statement-breakpoint
ALTER TABLE "notices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_tenant_id_thread_id_threads_tenant_id_id_fk" FOREIGN KEY ("tenant_id","thread_id") REFERENCES "public"."threads"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_tenant_id_first_decided_by_members_tenant_id_id_fk" FOREIGN KEY ("tenant_id","first_decided_by") REFERENCES "public"."members"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_tenant_id_decision_id_decisions_tenant_id_id_fk" FOREIGN KEY ("tenant_id","decision_id") REFERENCES "public"."decisions"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_tenant_id_case_id_cases_tenant_id_id_fk" FOREIGN KEY ("tenant_id","case_id") REFERENCES "public"."cases"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_tenant_id_reporter_id_members_tenant_id_id_fk" FOREIGN KEY ("tenant_id","reporter_id") REFERENCES "public"."members"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_tenant_id_decision_id_decisions_tenant_id_id_fk" FOREIGN KEY ("tenant_id","decision_id") REFERENCES "public"."decisions"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cases_open" ON "cases" USING btree ("tenant_id","opened_at") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "notices_tenant_id_case_id_index" ON "notices" USING btree ("tenant_id","case_id");--> statement-breakpoint
CREATE INDEX "notices_by_mark" ON "notices" USING btree ("tenant_id","mark");--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "cases" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "notices" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);