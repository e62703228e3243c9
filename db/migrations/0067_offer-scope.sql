ALTER TABLE "offers" ADD COLUMN "plain" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "offers" ADD COLUMN "scope" jsonb DEFAULT '{"asked":"","open":"","settled":""}'::jsonb NOT NULL;