ALTER TABLE "tenants" ADD COLUMN "languages" text[] DEFAULT '{de,en}' NOT NULL;--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "format_choice" jsonb DEFAULT '{"order":[],"off":[]}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "tenants" ADD COLUMN "retention" jsonb;--> statement-breakpoint
ALTER TABLE "tenants" ADD CONSTRAINT "languages_offered" CHECK (cardinality("tenants"."languages") > 0);