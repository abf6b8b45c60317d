import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "cms"."enum_notification_templates_type" AS ENUM('APPOINTMENT_BOOKED', 'APPOINTMENT_ENDED', 'APPOINTMENT_MOVED', 'APPOINTMENT_REMINDER', 'APPOINTMENT_REQUESTED', 'APPOINTMENT_SOON', 'DATA_EXPORT_READY', 'DISPUTE_DECIDED_FOR_CLIENT', 'DISPUTE_DECIDED_FOR_READER', 'DISPUTE_FILED', 'DISPUTE_OPENED', 'PAYOUT_FAILED', 'PAYOUT_PAID', 'PAYOUT_RETURNED', 'PAYOUT_WAITING', 'READER_ONLINE', 'RECEIPT', 'REVIEW_ANSWERED', 'REVIEW_WRITTEN', 'RING', 'TIP_GIVEN', 'TOP_UP', 'TOP_UP_TAKEN_BACK');
  CREATE TYPE "cms"."enum_notification_templates_channel" AS ENUM('MAIL', 'PUSH', 'IN_APP');
  CREATE TABLE "cms"."notification_templates" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"type" "cms"."enum_notification_templates_type" NOT NULL,
  	"channel" "cms"."enum_notification_templates_channel" DEFAULT 'MAIL' NOT NULL,
  	"published" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."notification_templates_locales" (
  	"subject" varchar,
  	"body" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD COLUMN "notification_templates_id" uuid;
  ALTER TABLE "cms"."notification_templates_locales" ADD CONSTRAINT "notification_templates_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."notification_templates"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "notification_templates_updated_at_idx" ON "cms"."notification_templates" USING btree ("updated_at");
  CREATE INDEX "notification_templates_created_at_idx" ON "cms"."notification_templates" USING btree ("created_at");
  CREATE UNIQUE INDEX "type_channel_idx" ON "cms"."notification_templates" USING btree ("type","channel");
  CREATE UNIQUE INDEX "notification_templates_locales_locale_parent_id_unique" ON "cms"."notification_templates_locales" USING btree ("_locale","_parent_id");
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_notification_templates_fk" FOREIGN KEY ("notification_templates_id") REFERENCES "cms"."notification_templates"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_notification_templates_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("notification_templates_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cms"."notification_templates" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."notification_templates_locales" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "cms"."notification_templates" CASCADE;
  DROP TABLE "cms"."notification_templates_locales" CASCADE;
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_notification_templates_fk";
  
  DROP INDEX "cms"."payload_locked_documents_rels_notification_templates_id_idx";
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP COLUMN "notification_templates_id";
  DROP TYPE "cms"."enum_notification_templates_type";
  DROP TYPE "cms"."enum_notification_templates_channel";`)
}
