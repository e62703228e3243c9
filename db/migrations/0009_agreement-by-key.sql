DROP INDEX "comments_by_agreement";--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "agreement" integer GENERATED ALWAYS AS (agrees - disagrees) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "comments_by_agreement" ON "comments" USING btree ("tenant_id","thread_id","agreement","seq") WHERE parent_id is null;