CREATE TABLE "ballot_keys" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"offer_format_id" uuid NOT NULL,
	"public_key" "bytea" NOT NULL,
	"sealed_key" "bytea" NOT NULL,
	CONSTRAINT "ballot_keys_tenant_id_offer_format_id_pk" PRIMARY KEY("tenant_id","offer_format_id")
);
--> statement-breakpoint
ALTER TABLE "ballot_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invitation_codes" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"offer_format_id" uuid NOT NULL,
	"sheet" text NOT NULL,
	"mark" "bytea" NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitation_codes_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "invitation_codes_tenantId_offerFormatId_mark_unique" UNIQUE("tenant_id","offer_format_id","mark")
);
--> statement-breakpoint
ALTER TABLE "invitation_codes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "letters" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"offer_format_id" uuid NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "letters_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "letters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "participations" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"offer_format_id" uuid NOT NULL,
	"voter" "bytea" NOT NULL,
	"ballot" "bytea",
	CONSTRAINT "participations_tenant_id_offer_format_id_voter_pk" PRIMARY KEY("tenant_id","offer_format_id","voter")
);
--> statement-breakpoint
ALTER TABLE "participations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "response_drafts" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"offer_format_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"fields" jsonb NOT NULL,
	"kept_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "response_drafts_tenant_id_offer_format_id_member_id_pk" PRIMARY KEY("tenant_id","offer_format_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "response_drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "spent_ballots" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"offer_format_id" uuid NOT NULL,
	"ballot" "bytea" NOT NULL,
	CONSTRAINT "spent_ballots_tenant_id_offer_format_id_ballot_pk" PRIMARY KEY("tenant_id","offer_format_id","ballot")
);
--> statement-breakpoint
ALTER TABLE "spent_ballots" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "responses" DROP CONSTRAINT "responses_tenantId_offerFormatId_memberId_unique";--> statement-breakpoint
ALTER TABLE "responses" ALTER COLUMN "id" SET DEFAULT gen_random_uuid();--> statement-breakpoint
ALTER TABLE "responses" ALTER COLUMN "member_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "number" integer;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "origin" text DEFAULT 'web' NOT NULL;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "answered_on" date;--> statement-breakpoint
ALTER TABLE "tallies" ADD COLUMN "published" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "ballot_keys" ADD CONSTRAINT "ballot_keys_tenant_id_offer_format_id_offer_formats_tenant_id_id_fk" FOREIGN KEY ("tenant_id","offer_format_id") REFERENCES "public"."offer_formats"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_codes" ADD CONSTRAINT "invitation_codes_tenant_id_offer_format_id_offer_formats_tenant_id_id_fk" FOREIGN KEY ("tenant_id","offer_format_id") REFERENCES "public"."offer_formats"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_tenant_id_offer_format_id_offer_formats_tenant_id_id_fk" FOREIGN KEY ("tenant_id","offer_format_id") REFERENCES "public"."offer_formats"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participations" ADD CONSTRAINT "participations_tenant_id_offer_format_id_offer_formats_tenant_id_id_fk" FOREIGN KEY ("tenant_id","offer_format_id") REFERENCES "public"."offer_formats"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_drafts" ADD CONSTRAINT "response_drafts_tenant_id_offer_format_id_offer_formats_tenant_id_id_fk" FOREIGN KEY ("tenant_id","offer_format_id") REFERENCES "public"."offer_formats"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_drafts" ADD CONSTRAINT "response_drafts_tenant_id_member_id_members_tenant_id_id_fk" FOREIGN KEY ("tenant_id","member_id") REFERENCES "public"."members"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spent_ballots" ADD CONSTRAINT "spent_ballots_tenant_id_offer_format_id_offer_formats_tenant_id_id_fk" FOREIGN KEY ("tenant_id","offer_format_id") REFERENCES "public"."offer_formats"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "letters_by_survey" ON "letters" USING btree ("tenant_id","offer_format_id");--> statement-breakpoint
-- What was answered before keeps its day and its order, and whoever answered has taken part. The owner sees the rows only while
-- row security is not forced.
ALTER TABLE "responses" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "tallies" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "responses" r SET "number" = o.place, "answered_on" = r.answered_at::date FROM (
	SELECT tenant_id, id, row_number() OVER (PARTITION BY tenant_id, offer_format_id ORDER BY answered_at, id) AS place FROM "responses"
) o WHERE o.tenant_id = r.tenant_id AND o.id = r.id;--> statement-breakpoint
INSERT INTO "participations" (tenant_id, offer_format_id, voter)
	SELECT tenant_id, offer_format_id, convert_to('member:' || member_id, 'UTF8') FROM "responses";--> statement-breakpoint
UPDATE "tallies" SET "published" = "count";--> statement-breakpoint
ALTER TABLE "responses" ALTER COLUMN "number" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "responses" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "tallies" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "responses" DROP COLUMN "answered_at";--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_tenantId_offerFormatId_number_unique" UNIQUE("tenant_id","offer_format_id","number");--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "ballot_keys" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "invitation_codes" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "letters" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "participations" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "response_drafts" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "spent_ballots" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);