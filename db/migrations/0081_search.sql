CREATE TABLE "search_entries" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"kind" text NOT NULL,
	"id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"offer_format_id" uuid,
	"annotation_id" uuid,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"lon" double precision,
	"lat" double precision,
	"contributed" boolean NOT NULL,
	"official" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"body" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('search_german', translate(title, '<>/.:@_-+=&?#%~*|\', '                  ')), 'A')
          || setweight(to_tsvector('search_german', translate(text, '<>/.:@_-+=&?#%~*|\', '                  ')), 'B')) STORED NOT NULL,
	CONSTRAINT "search_entries_tenant_id_id_kind_pk" PRIMARY KEY("tenant_id","id","kind")
);
--> statement-breakpoint
ALTER TABLE "search_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "search_learnings" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"learnt_at" timestamp with time zone NOT NULL,
	"counted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "search_learnings_tenant_id_pk" PRIMARY KEY("tenant_id")
);
--> statement-breakpoint
ALTER TABLE "search_learnings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "search_waiting" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"kind" text NOT NULL,
	"id" uuid NOT NULL,
	"noted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "search_waiting_tenant_id_id_kind_pk" PRIMARY KEY("tenant_id","id","kind")
);
--> statement-breakpoint
ALTER TABLE "search_waiting" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "search_words" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"word" text NOT NULL,
	"stems" text[] NOT NULL,
	"entries" integer NOT NULL,
	CONSTRAINT "search_words_tenant_id_word_pk" PRIMARY KEY("tenant_id","word")
);
--> statement-breakpoint
ALTER TABLE "search_words" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "search_by_offer" ON "search_entries" USING btree ("tenant_id","offer_id");--> statement-breakpoint
CREATE INDEX "search_newest" ON "search_entries" USING btree ("tenant_id","contributed","at","id");--> statement-breakpoint
CREATE INDEX "search_newest_of_all" ON "search_entries" USING btree ("contributed","at","id");--> statement-breakpoint
CREATE INDEX "search_contributions" ON "search_entries" USING gin ("tenant_id","body") WITH (gin_pending_list_limit=256) WHERE contributed;--> statement-breakpoint
CREATE INDEX "search_offers" ON "search_entries" USING gin ("tenant_id","body") WHERE not contributed;--> statement-breakpoint
CREATE INDEX "search_words_alike" ON "search_words" USING gin ("tenant_id","word" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "search_words_by_stem" ON "search_words" USING gin ("tenant_id","stems");--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "search_entries" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "portal_reads" ON "search_entries" AS PERMISSIVE FOR SELECT TO "stadtgespraech_portal" USING (true);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "search_learnings" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "search_waiting" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "portal_reads" ON "search_waiting" AS PERMISSIVE FOR SELECT TO "stadtgespraech_portal" USING (true);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "search_words" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "portal_reads" ON "search_words" AS PERMISSIVE FOR SELECT TO "stadtgespraech_portal" USING (true);