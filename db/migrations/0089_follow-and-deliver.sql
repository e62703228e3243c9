CREATE TABLE "message_settings" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"mail" text DEFAULT 'at-once' NOT NULL,
	"push" boolean DEFAULT true NOT NULL,
	"quiet_from" integer,
	"quiet_until" integer,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "message_settings_tenant_id_member_id_pk" PRIMARY KEY("tenant_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "message_settings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "news_marks" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	CONSTRAINT "news_marks_tenant_id_thread_id_pk" PRIMARY KEY("tenant_id","thread_id")
);
--> statement-breakpoint
ALTER TABLE "news_marks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "push_devices" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT uuid_v7() NOT NULL,
	"member_id" uuid NOT NULL,
	"endpoint" text NOT NULL,
	"public_key" text NOT NULL,
	"secret" text NOT NULL,
	"name" text,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "push_devices_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "push_devices_tenantId_endpoint_unique" UNIQUE("tenant_id","endpoint")
);
--> statement-breakpoint
ALTER TABLE "push_devices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pushes" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT uuid_v7() NOT NULL,
	"notification_id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL,
	"done_at" timestamp with time zone,
	CONSTRAINT "pushes_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "pushes_tenantId_notificationId_deviceId_unique" UNIQUE("tenant_id","notification_id","device_id")
);
--> statement-breakpoint
ALTER TABLE "pushes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "follows_tenant_id_member_id_index";--> statement-breakpoint
ALTER TABLE "follows" DROP CONSTRAINT "follows_tenant_id_offer_id_member_id_pk";--> statement-breakpoint
ALTER TABLE "follows" ALTER COLUMN "offer_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "follows" ADD COLUMN "id" uuid DEFAULT uuid_v7() NOT NULL;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_tenant_id_id_pk" PRIMARY KEY("tenant_id","id");--> statement-breakpoint
ALTER TABLE "follows" ADD COLUMN "kind" text DEFAULT 'offer' NOT NULL;--> statement-breakpoint
ALTER TABLE "follows" ADD COLUMN "thread_id" uuid;--> statement-breakpoint
ALTER TABLE "follows" ADD COLUMN "topic" text;--> statement-breakpoint
ALTER TABLE "follows" ADD COLUMN "lon" double precision;--> statement-breakpoint
ALTER TABLE "follows" ADD COLUMN "lat" double precision;--> statement-breakpoint
ALTER TABLE "follows" ADD COLUMN "radius" integer;--> statement-breakpoint
ALTER TABLE "follows" ADD COLUMN "label" text;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "occasion" text;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "offer_id" uuid;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "follow_id" uuid;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "mail_due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "mail_id" uuid;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "given_up_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "end_url" text;--> statement-breakpoint
ALTER TABLE "message_settings" ADD CONSTRAINT "message_settings_tenant_id_member_id_members_tenant_id_id_fk" FOREIGN KEY ("tenant_id","member_id") REFERENCES "public"."members"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "news_marks" ADD CONSTRAINT "news_marks_tenant_id_thread_id_threads_tenant_id_id_fk" FOREIGN KEY ("tenant_id","thread_id") REFERENCES "public"."threads"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_devices" ADD CONSTRAINT "push_devices_tenant_id_member_id_members_tenant_id_id_fk" FOREIGN KEY ("tenant_id","member_id") REFERENCES "public"."members"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pushes" ADD CONSTRAINT "pushes_tenant_id_notification_id_notifications_tenant_id_id_fk" FOREIGN KEY ("tenant_id","notification_id") REFERENCES "public"."notifications"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pushes" ADD CONSTRAINT "pushes_tenant_id_device_id_push_devices_tenant_id_id_fk" FOREIGN KEY ("tenant_id","device_id") REFERENCES "public"."push_devices"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "push_devices_tenant_id_member_id_index" ON "push_devices" USING btree ("tenant_id","member_id");--> statement-breakpoint
CREATE INDEX "pushes_tenant_id_done_at_due_at_index" ON "pushes" USING btree ("tenant_id","done_at","due_at");--> statement-breakpoint
CREATE INDEX "pushes_tenant_id_device_id_index" ON "pushes" USING btree ("tenant_id","device_id");--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_tenant_id_thread_id_threads_tenant_id_id_fk" FOREIGN KEY ("tenant_id","thread_id") REFERENCES "public"."threads"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "follows_by_offer" ON "follows" USING btree ("tenant_id","offer_id");--> statement-breakpoint
CREATE INDEX "follows_by_thread" ON "follows" USING btree ("tenant_id","thread_id");--> statement-breakpoint
CREATE INDEX "follows_by_kind" ON "follows" USING btree ("tenant_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_once" ON "notifications" USING btree ("tenant_id","member_id","occasion");--> statement-breakpoint
CREATE INDEX "notifications_to_mail" ON "notifications" USING btree ("tenant_id","mail_due_at") WHERE mail_id is null and mail_due_at is not null;--> statement-breakpoint
CREATE INDEX "mails_on_their_way" ON "mails" USING btree ("tenant_id","written_at") WHERE sent_at is null and given_up_at is null;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_once" UNIQUE NULLS NOT DISTINCT("tenant_id","member_id","offer_id","thread_id","topic","lon","lat");--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "message_settings" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "news_marks" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "push_devices" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "only_own_tenant" ON "pushes" AS PERMISSIVE FOR ALL TO "stadtgespraech_app" USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);