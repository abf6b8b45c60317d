import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "cms"."enum_notification_templates_type" ADD VALUE 'PRODUCT_APPROVED' BEFORE 'READER_ONLINE';
  ALTER TYPE "cms"."enum_notification_templates_type" ADD VALUE 'PRODUCT_DECLINED' BEFORE 'READER_ONLINE';
  ALTER TYPE "cms"."enum_notification_templates_type" ADD VALUE 'WISH_NEWS';
  ALTER TABLE "cms"."products" ADD COLUMN "proposal_key" varchar;
  ALTER TABLE "cms"."products" ADD COLUMN "proposal_round" numeric;
  ALTER TABLE "cms"."products" ADD COLUMN "proposal_is_declined" boolean DEFAULT false;
  ALTER TABLE "cms"."products" ADD COLUMN "proposal_reason" varchar;
  ALTER TABLE "cms"."_products_v" ADD COLUMN "version_proposal_key" varchar;
  ALTER TABLE "cms"."_products_v" ADD COLUMN "version_proposal_round" numeric;
  ALTER TABLE "cms"."_products_v" ADD COLUMN "version_proposal_is_declined" boolean DEFAULT false;
  ALTER TABLE "cms"."_products_v" ADD COLUMN "version_proposal_reason" varchar;
  CREATE INDEX "products_proposal_proposal_key_idx" ON "cms"."products" USING btree ("proposal_key");
  CREATE INDEX "_products_v_version_proposal_version_proposal_key_idx" ON "cms"."_products_v" USING btree ("version_proposal_key");

  -- What became of what readers sent, by the newest version of each: the api's role reads it instead of the drafts.
  CREATE VIEW cms.product_proposals AS
  SELECT v.version_proposal_key::text AS key, v.parent_id AS product_id, v.version_proposal_round::int AS round,
    v.version__status = 'published' AS is_published, coalesce(v.version_proposal_is_declined, false) AS is_declined,
    coalesce(v.version_proposal_reason, '')::text AS reason
  FROM cms._products_v v WHERE v.latest AND v.version_proposal_key IS NOT NULL;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP VIEW cms.product_proposals;
   ALTER TABLE "cms"."notification_templates" ALTER COLUMN "type" SET DATA TYPE text;
  DROP TYPE "cms"."enum_notification_templates_type";
  CREATE TYPE "cms"."enum_notification_templates_type" AS ENUM('ANSWER_DUE_SOON', 'ANSWER_MISSED', 'ANSWER_OVER', 'ANSWER_REQUESTED', 'APPOINTMENT_BOOKED', 'APPOINTMENT_ENDED', 'APPOINTMENT_MOVED', 'APPOINTMENT_REMINDER', 'APPOINTMENT_REQUESTED', 'APPOINTMENT_SOON', 'CLARIFICATION_ASKED', 'CLARIFICATION_WRITTEN', 'DATA_EXPORT_READY', 'DISPUTE_DECIDED_FOR_CLIENT', 'DISPUTE_DECIDED_FOR_READER', 'DISPUTE_FILED', 'DISPUTE_OPENED', 'GIFT_RECEIVED', 'ORDER_ENDED', 'ORDER_PAID', 'ORDER_REFUNDED', 'ORDER_SHIPPED', 'PAYOUT_FAILED', 'PAYOUT_PAID', 'PAYOUT_RETURNED', 'PAYOUT_WAITING', 'READER_ONLINE', 'RECEIPT', 'REVIEW_ANSWERED', 'REVIEW_WRITTEN', 'RING', 'STREAM_ANNOUNCED', 'STREAM_CANCELLED', 'STREAM_LIVE', 'STREAM_REMINDER', 'TIP_GIVEN', 'TOP_UP', 'TOP_UP_TAKEN_BACK');
  ALTER TABLE "cms"."notification_templates" ALTER COLUMN "type" SET DATA TYPE "cms"."enum_notification_templates_type" USING "type"::"cms"."enum_notification_templates_type";
  DROP INDEX "cms"."products_proposal_proposal_key_idx";
  DROP INDEX "cms"."_products_v_version_proposal_version_proposal_key_idx";
  ALTER TABLE "cms"."products" DROP COLUMN "proposal_key";
  ALTER TABLE "cms"."products" DROP COLUMN "proposal_round";
  ALTER TABLE "cms"."products" DROP COLUMN "proposal_is_declined";
  ALTER TABLE "cms"."products" DROP COLUMN "proposal_reason";
  ALTER TABLE "cms"."_products_v" DROP COLUMN "version_proposal_key";
  ALTER TABLE "cms"."_products_v" DROP COLUMN "version_proposal_round";
  ALTER TABLE "cms"."_products_v" DROP COLUMN "version_proposal_is_declined";
  ALTER TABLE "cms"."_products_v" DROP COLUMN "version_proposal_reason";`)
}
