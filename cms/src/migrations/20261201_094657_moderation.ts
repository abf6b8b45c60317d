import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "cms"."enum_moderation_rules_applies_to" AS ENUM('PROFILE', 'REVIEW', 'PRODUCT_REVIEW', 'STREAM_MESSAGE', 'PRODUCT');
  CREATE TYPE "cms"."enum_moderation_rules_authors" AS ENUM('ANYBODY', 'CLIENT', 'READER', 'NEW');
  CREATE TYPE "cms"."enum_moderation_rules_action" AS ENUM('FLAG', 'HOLD', 'ESCALATE', 'REJECT', 'APPROVE');
  ALTER TYPE "cms"."enum_notification_templates_type" ADD VALUE 'APPEAL_DECIDED' BEFORE 'APPOINTMENT_BOOKED';
  ALTER TYPE "cms"."enum_notification_templates_type" ADD VALUE 'CONTENT_REMOVED' BEFORE 'DATA_EXPORT_READY';
  ALTER TYPE "cms"."enum_notification_templates_type" ADD VALUE 'FLAG_REVIEWED' BEFORE 'GIFT_RECEIVED';
  CREATE TABLE "cms"."moderation_rules_applies_to" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "cms"."enum_moderation_rules_applies_to",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "cms"."moderation_rules" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"authors" "cms"."enum_moderation_rules_authors" DEFAULT 'ANYBODY' NOT NULL,
  	"new_days" numeric,
  	"keywords" varchar,
  	"shorter_than" numeric,
  	"longer_than" numeric,
  	"action" "cms"."enum_moderation_rules_action" DEFAULT 'FLAG' NOT NULL,
  	"weight" numeric DEFAULT 5 NOT NULL,
  	"priority" numeric DEFAULT 100 NOT NULL,
  	"active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD COLUMN "moderation_rules_id" uuid;
  ALTER TABLE "cms"."policies" ADD COLUMN "moderation_hide_flags" numeric DEFAULT 3 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "moderation_appeal_days" numeric DEFAULT 30 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_moderation_hide_flags" numeric DEFAULT 3 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_moderation_appeal_days" numeric DEFAULT 30 NOT NULL;
  ALTER TABLE "cms"."moderation_rules_applies_to" ADD CONSTRAINT "moderation_rules_applies_to_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."moderation_rules"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "moderation_rules_applies_to_order_idx" ON "cms"."moderation_rules_applies_to" USING btree ("order");
  CREATE INDEX "moderation_rules_applies_to_parent_idx" ON "cms"."moderation_rules_applies_to" USING btree ("parent_id");
  CREATE INDEX "moderation_rules_updated_at_idx" ON "cms"."moderation_rules" USING btree ("updated_at");
  CREATE INDEX "moderation_rules_created_at_idx" ON "cms"."moderation_rules" USING btree ("created_at");
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_moderation_rules_fk" FOREIGN KEY ("moderation_rules_id") REFERENCES "cms"."moderation_rules"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_moderation_rules_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("moderation_rules_id");
  CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.moderation_rules
    FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();
  CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.moderation_rules_applies_to
    FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cms"."moderation_rules_applies_to" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."moderation_rules" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "cms"."moderation_rules_applies_to" CASCADE;
  DROP TABLE "cms"."moderation_rules" CASCADE;
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_moderation_rules_fk";
  
  ALTER TABLE "cms"."notification_templates" ALTER COLUMN "type" SET DATA TYPE text;
  DROP TYPE "cms"."enum_notification_templates_type";
  CREATE TYPE "cms"."enum_notification_templates_type" AS ENUM('ANSWER_DUE_SOON', 'ANSWER_MISSED', 'ANSWER_OVER', 'ANSWER_REQUESTED', 'APPOINTMENT_BOOKED', 'APPOINTMENT_ENDED', 'APPOINTMENT_MOVED', 'APPOINTMENT_REMINDER', 'APPOINTMENT_REQUESTED', 'APPOINTMENT_SOON', 'CLARIFICATION_ASKED', 'CLARIFICATION_WRITTEN', 'DATA_EXPORT_READY', 'DISPUTE_DECIDED_FOR_CLIENT', 'DISPUTE_DECIDED_FOR_READER', 'DISPUTE_FILED', 'DISPUTE_OPENED', 'GIFT_RECEIVED', 'LIBRARY_UPDATED', 'ORDER_ENDED', 'ORDER_PAID', 'ORDER_REFUNDED', 'ORDER_SHIPPED', 'PAYOUT_FAILED', 'PAYOUT_PAID', 'PAYOUT_RETURNED', 'PAYOUT_WAITING', 'PRESENT_ACCEPTED', 'PRODUCT_APPROVED', 'PRODUCT_DECLINED', 'READER_ONLINE', 'RECEIPT', 'RETURN_ANSWERED', 'RETURN_RECEIVED', 'REVIEW_ANSWERED', 'REVIEW_WRITTEN', 'RING', 'STREAM_ANNOUNCED', 'STREAM_CANCELLED', 'STREAM_LIVE', 'STREAM_REMINDER', 'TIP_GIVEN', 'TOP_UP', 'TOP_UP_TAKEN_BACK', 'VOUCHER_EXPIRED', 'WISH_NEWS');
  ALTER TABLE "cms"."notification_templates" ALTER COLUMN "type" SET DATA TYPE "cms"."enum_notification_templates_type" USING "type"::"cms"."enum_notification_templates_type";
  DROP INDEX "cms"."payload_locked_documents_rels_moderation_rules_id_idx";
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP COLUMN "moderation_rules_id";
  ALTER TABLE "cms"."policies" DROP COLUMN "moderation_hide_flags";
  ALTER TABLE "cms"."policies" DROP COLUMN "moderation_appeal_days";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_moderation_hide_flags";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_moderation_appeal_days";
  DROP TYPE "cms"."enum_moderation_rules_applies_to";
  DROP TYPE "cms"."enum_moderation_rules_authors";
  DROP TYPE "cms"."enum_moderation_rules_action";`)
}
