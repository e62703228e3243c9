ALTER TABLE "threads" DROP CONSTRAINT "threads_tenant_id_offer_format_id_offer_formats_tenant_id_id_fk";
--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_tenant_id_offer_format_id_offer_formats_tenant_id_id_fk" FOREIGN KEY ("tenant_id","offer_format_id") REFERENCES "public"."offer_formats"("tenant_id","id") ON DELETE cascade ON UPDATE no action;