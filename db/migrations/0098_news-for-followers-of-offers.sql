-- What is there already was told, or is no news any more: the default is for those rows alone.
ALTER TABLE "feedback" ADD COLUMN "told_at" timestamp with time zone DEFAULT now();--> statement-breakpoint
ALTER TABLE "feedback" ALTER COLUMN "told_at" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "offer_versions" ADD COLUMN "is_marked" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "offer_versions" ADD COLUMN "told_at" timestamp with time zone DEFAULT now();--> statement-breakpoint
ALTER TABLE "offer_versions" ALTER COLUMN "told_at" DROP DEFAULT;--> statement-breakpoint
CREATE INDEX "feedback_to_tell" ON "feedback" USING btree ("tenant_id","given_at") WHERE told_at is null;--> statement-breakpoint
CREATE INDEX "offer_versions_to_tell" ON "offer_versions" USING btree ("tenant_id","offer_id") WHERE told_at is null;