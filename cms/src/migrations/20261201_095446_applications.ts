import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "cms"."enum_notification_templates_type" ADD VALUE 'APPLICATION_APPROVED' BEFORE 'APPOINTMENT_BOOKED';
  ALTER TYPE "cms"."enum_notification_templates_type" ADD VALUE 'APPLICATION_ASKED_BACK' BEFORE 'APPOINTMENT_BOOKED';
  ALTER TYPE "cms"."enum_notification_templates_type" ADD VALUE 'APPLICATION_DECLINED' BEFORE 'APPOINTMENT_BOOKED';
  ALTER TABLE "cms"."readers" ADD COLUMN "application" varchar;
  ALTER TABLE "cms"."_readers_v" ADD COLUMN "version_application" varchar;
  CREATE UNIQUE INDEX "readers_application_idx" ON "cms"."readers" USING btree ("application");
  CREATE INDEX "_readers_v_version_version_application_idx" ON "cms"."_readers_v" USING btree ("version_application");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cms"."notification_templates" ALTER COLUMN "type" SET DATA TYPE text;
  DROP TYPE "cms"."enum_notification_templates_type";
  CREATE TYPE "cms"."enum_notification_templates_type" AS ENUM('ANSWER_DUE_SOON', 'ANSWER_MISSED', 'ANSWER_OVER', 'ANSWER_REQUESTED', 'APPOINTMENT_BOOKED', 'APPOINTMENT_ENDED', 'APPOINTMENT_MOVED', 'APPOINTMENT_REMINDER', 'APPOINTMENT_REQUESTED', 'APPOINTMENT_SOON', 'CLARIFICATION_ASKED', 'CLARIFICATION_WRITTEN', 'DATA_EXPORT_READY', 'DISPUTE_DECIDED_FOR_CLIENT', 'DISPUTE_DECIDED_FOR_READER', 'DISPUTE_FILED', 'DISPUTE_OPENED', 'GIFT_RECEIVED', 'LIBRARY_UPDATED', 'ORDER_ENDED', 'ORDER_PAID', 'ORDER_REFUNDED', 'ORDER_SHIPPED', 'PAYOUT_FAILED', 'PAYOUT_PAID', 'PAYOUT_RETURNED', 'PAYOUT_WAITING', 'PRESENT_ACCEPTED', 'PRODUCT_APPROVED', 'PRODUCT_DECLINED', 'READER_ONLINE', 'RECEIPT', 'RETURN_ANSWERED', 'RETURN_RECEIVED', 'REVIEW_ANSWERED', 'REVIEW_WRITTEN', 'RING', 'STREAM_ANNOUNCED', 'STREAM_CANCELLED', 'STREAM_LIVE', 'STREAM_REMINDER', 'TIP_GIVEN', 'TOP_UP', 'TOP_UP_TAKEN_BACK', 'VOUCHER_EXPIRED', 'WISH_NEWS');
  ALTER TABLE "cms"."notification_templates" ALTER COLUMN "type" SET DATA TYPE "cms"."enum_notification_templates_type" USING "type"::"cms"."enum_notification_templates_type";
  DROP INDEX "cms"."readers_application_idx";
  DROP INDEX "cms"."_readers_v_version_version_application_idx";
  ALTER TABLE "cms"."readers" DROP COLUMN "application";
  ALTER TABLE "cms"."_readers_v" DROP COLUMN "version_application";`)
}
