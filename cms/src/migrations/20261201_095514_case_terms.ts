import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "cms"."enum_notification_templates_type" ADD VALUE 'READING_STOPPED' BEFORE 'RECEIPT';
  CREATE TABLE "cms"."case_macros" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"archived" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."case_macros_locales" (
  	"name" varchar NOT NULL,
  	"text" varchar NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD COLUMN "case_macros_id" uuid;
  ALTER TABLE "cms"."policies" ADD COLUMN "case_answer_hours" numeric DEFAULT 24 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "case_decision_hours" numeric DEFAULT 72 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "case_absent_basis_points" numeric DEFAULT 3000 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "case_short_seconds" numeric DEFAULT 60 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "case_often_disputes" numeric DEFAULT 3 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "stopped_minutes" numeric DEFAULT 5 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_case_answer_hours" numeric DEFAULT 24 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_case_decision_hours" numeric DEFAULT 72 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_case_absent_basis_points" numeric DEFAULT 3000 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_case_short_seconds" numeric DEFAULT 60 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_case_often_disputes" numeric DEFAULT 3 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_stopped_minutes" numeric DEFAULT 5 NOT NULL;
  ALTER TABLE "cms"."case_macros_locales" ADD CONSTRAINT "case_macros_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."case_macros"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "case_macros_archived_idx" ON "cms"."case_macros" USING btree ("archived");
  CREATE INDEX "case_macros_updated_at_idx" ON "cms"."case_macros" USING btree ("updated_at");
  CREATE INDEX "case_macros_created_at_idx" ON "cms"."case_macros" USING btree ("created_at");
  CREATE UNIQUE INDEX "case_macros_locales_locale_parent_id_unique" ON "cms"."case_macros_locales" USING btree ("_locale","_parent_id");
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_case_macros_fk" FOREIGN KEY ("case_macros_id") REFERENCES "cms"."case_macros"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_case_macros_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("case_macros_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cms"."case_macros" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."case_macros_locales" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "cms"."case_macros" CASCADE;
  DROP TABLE "cms"."case_macros_locales" CASCADE;
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_case_macros_fk";
  
  ALTER TABLE "cms"."notification_templates" ALTER COLUMN "type" SET DATA TYPE text;
  DROP TYPE "cms"."enum_notification_templates_type";
  CREATE TYPE "cms"."enum_notification_templates_type" AS ENUM('ANSWER_DUE_SOON', 'ANSWER_MISSED', 'ANSWER_OVER', 'ANSWER_REQUESTED', 'APPOINTMENT_BOOKED', 'APPOINTMENT_ENDED', 'APPOINTMENT_MOVED', 'APPOINTMENT_REMINDER', 'APPOINTMENT_REQUESTED', 'APPOINTMENT_SOON', 'CLARIFICATION_ASKED', 'CLARIFICATION_WRITTEN', 'DATA_EXPORT_READY', 'DISPUTE_DECIDED_FOR_CLIENT', 'DISPUTE_DECIDED_FOR_READER', 'DISPUTE_FILED', 'DISPUTE_OPENED', 'GIFT_RECEIVED', 'LIBRARY_UPDATED', 'ORDER_ENDED', 'ORDER_PAID', 'ORDER_REFUNDED', 'ORDER_SHIPPED', 'PAYOUT_FAILED', 'PAYOUT_PAID', 'PAYOUT_RETURNED', 'PAYOUT_WAITING', 'PRESENT_ACCEPTED', 'PRODUCT_APPROVED', 'PRODUCT_DECLINED', 'READER_ONLINE', 'RECEIPT', 'RETURN_ANSWERED', 'RETURN_RECEIVED', 'REVIEW_ANSWERED', 'REVIEW_WRITTEN', 'RING', 'STREAM_ANNOUNCED', 'STREAM_CANCELLED', 'STREAM_LIVE', 'STREAM_REMINDER', 'TIP_GIVEN', 'TOP_UP', 'TOP_UP_TAKEN_BACK', 'VOUCHER_EXPIRED', 'WISH_NEWS');
  ALTER TABLE "cms"."notification_templates" ALTER COLUMN "type" SET DATA TYPE "cms"."enum_notification_templates_type" USING "type"::"cms"."enum_notification_templates_type";
  DROP INDEX "cms"."payload_locked_documents_rels_case_macros_id_idx";
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP COLUMN "case_macros_id";
  ALTER TABLE "cms"."policies" DROP COLUMN "case_answer_hours";
  ALTER TABLE "cms"."policies" DROP COLUMN "case_decision_hours";
  ALTER TABLE "cms"."policies" DROP COLUMN "case_absent_basis_points";
  ALTER TABLE "cms"."policies" DROP COLUMN "case_short_seconds";
  ALTER TABLE "cms"."policies" DROP COLUMN "case_often_disputes";
  ALTER TABLE "cms"."policies" DROP COLUMN "stopped_minutes";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_case_answer_hours";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_case_decision_hours";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_case_absent_basis_points";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_case_short_seconds";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_case_often_disputes";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_stopped_minutes";`)
}
