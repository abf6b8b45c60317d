import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "cms"."enum_notification_templates_type" ADD VALUE 'ANSWER_DUE_SOON' BEFORE 'APPOINTMENT_BOOKED';
  ALTER TYPE "cms"."enum_notification_templates_type" ADD VALUE 'ANSWER_MISSED' BEFORE 'APPOINTMENT_BOOKED';
  ALTER TYPE "cms"."enum_notification_templates_type" ADD VALUE 'ANSWER_OVER' BEFORE 'APPOINTMENT_BOOKED';
  ALTER TYPE "cms"."enum_notification_templates_type" ADD VALUE 'ANSWER_REQUESTED' BEFORE 'APPOINTMENT_BOOKED';
  ALTER TYPE "cms"."enum_notification_templates_type" ADD VALUE 'CLARIFICATION_ASKED' BEFORE 'DATA_EXPORT_READY';
  ALTER TYPE "cms"."enum_notification_templates_type" ADD VALUE 'CLARIFICATION_WRITTEN' BEFORE 'DATA_EXPORT_READY';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cms"."notification_templates" ALTER COLUMN "type" SET DATA TYPE text;
  DROP TYPE "cms"."enum_notification_templates_type";
  CREATE TYPE "cms"."enum_notification_templates_type" AS ENUM('APPOINTMENT_BOOKED', 'APPOINTMENT_ENDED', 'APPOINTMENT_MOVED', 'APPOINTMENT_REMINDER', 'APPOINTMENT_REQUESTED', 'APPOINTMENT_SOON', 'DATA_EXPORT_READY', 'DISPUTE_DECIDED_FOR_CLIENT', 'DISPUTE_DECIDED_FOR_READER', 'DISPUTE_FILED', 'DISPUTE_OPENED', 'PAYOUT_FAILED', 'PAYOUT_PAID', 'PAYOUT_RETURNED', 'PAYOUT_WAITING', 'READER_ONLINE', 'RECEIPT', 'REVIEW_ANSWERED', 'REVIEW_WRITTEN', 'RING', 'TIP_GIVEN', 'TOP_UP', 'TOP_UP_TAKEN_BACK');
  ALTER TABLE "cms"."notification_templates" ALTER COLUMN "type" SET DATA TYPE "cms"."enum_notification_templates_type" USING "type"::"cms"."enum_notification_templates_type";`)
}
