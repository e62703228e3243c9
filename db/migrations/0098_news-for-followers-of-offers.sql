ALTER TABLE "feedback" ADD COLUMN "told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "offer_versions" ADD COLUMN "is_marked" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "offer_versions" ADD COLUMN "told_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "feedback_to_tell" ON "feedback" USING btree ("tenant_id","given_at") WHERE told_at is null;--> statement-breakpoint
CREATE INDEX "offer_versions_to_tell" ON "offer_versions" USING btree ("tenant_id","offer_id") WHERE told_at is null;