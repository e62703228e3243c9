ALTER TABLE "annotations" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "merged_into" uuid;