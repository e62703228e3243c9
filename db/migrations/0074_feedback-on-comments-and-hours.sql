CREATE TABLE "feedback_templates" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT uuid_v7() NOT NULL,
	"language" text NOT NULL,
	"status" text NOT NULL,
	"name" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "feedback_templates_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "feedback_templates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invited_writers" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"offer_format_id" uuid NOT NULL,
	"email" text NOT NULL,
	CONSTRAINT "invited_writers_tenant_id_offer_format_id_email_pk" PRIMARY KEY("tenant_id","offer_format_id","email")
);
--> statement-breakpoint
ALTER TABLE "invited_writers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "feedback" ALTER COLUMN "annotation_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "comment_id" uuid;--> statement-breakpoint
ALTER TABLE "offer_formats" ADD COLUMN "hours" jsonb;--> statement-breakpoint
ALTER TABLE "offer_formats" ADD COLUMN "writers" text DEFAULT 'everyone' NOT NULL;--> statement-breakpoint
ALTER TABLE "invited_writers" ADD CONSTRAINT "invited_writers_tenant_id_offer_format_id_offer_formats_tenant_id_id_fk" FOREIGN KEY ("tenant_id","offer_format_id") REFERENCES "public"."offer_formats"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_tenant_id_comment_id_comments_tenant_id_id_fk" FOREIGN KEY ("tenant_id","comment_id") REFERENCES "public"."comments"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_tenantId_commentId_seq_unique" UNIQUE("tenant_id","comment_id","seq");--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_not_about_two" CHECK (num_nonnulls(annotation_id, comment_id) <= 1);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "feedback_templates" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "invited_writers" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);