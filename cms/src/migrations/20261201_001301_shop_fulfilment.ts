import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "cms"."enum_notification_templates_type" ADD VALUE 'RETURN_ANSWERED' BEFORE 'REVIEW_ANSWERED';
  ALTER TYPE "cms"."enum_notification_templates_type" ADD VALUE 'RETURN_RECEIVED' BEFORE 'REVIEW_ANSWERED';
  CREATE TABLE "cms"."carriers" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"code" varchar NOT NULL,
  	"address" varchar NOT NULL,
  	"archived" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD COLUMN "carriers_id" uuid;
  ALTER TABLE "cms"."policies" ADD COLUMN "return_days" numeric DEFAULT 30 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_return_days" numeric DEFAULT 30 NOT NULL;
  CREATE UNIQUE INDEX "carriers_code_idx" ON "cms"."carriers" USING btree ("code");
  CREATE INDEX "carriers_archived_idx" ON "cms"."carriers" USING btree ("archived");
  CREATE INDEX "carriers_updated_at_idx" ON "cms"."carriers" USING btree ("updated_at");
  CREATE INDEX "carriers_created_at_idx" ON "cms"."carriers" USING btree ("created_at");
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_carriers_fk" FOREIGN KEY ("carriers_id") REFERENCES "cms"."carriers"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_carriers_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("carriers_id");
  CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.carriers
    FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cms"."carriers" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "cms"."carriers" CASCADE;
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_carriers_fk";
  
  ALTER TABLE "cms"."notification_templates" ALTER COLUMN "type" SET DATA TYPE text;
  DROP TYPE "cms"."enum_notification_templates_type";
  CREATE TYPE "cms"."enum_notification_templates_type" AS ENUM('ANSWER_DUE_SOON', 'ANSWER_MISSED', 'ANSWER_OVER', 'ANSWER_REQUESTED', 'APPOINTMENT_BOOKED', 'APPOINTMENT_ENDED', 'APPOINTMENT_MOVED', 'APPOINTMENT_REMINDER', 'APPOINTMENT_REQUESTED', 'APPOINTMENT_SOON', 'CLARIFICATION_ASKED', 'CLARIFICATION_WRITTEN', 'DATA_EXPORT_READY', 'DISPUTE_DECIDED_FOR_CLIENT', 'DISPUTE_DECIDED_FOR_READER', 'DISPUTE_FILED', 'DISPUTE_OPENED', 'GIFT_RECEIVED', 'ORDER_ENDED', 'ORDER_PAID', 'ORDER_REFUNDED', 'ORDER_SHIPPED', 'PAYOUT_FAILED', 'PAYOUT_PAID', 'PAYOUT_RETURNED', 'PAYOUT_WAITING', 'READER_ONLINE', 'RECEIPT', 'REVIEW_ANSWERED', 'REVIEW_WRITTEN', 'RING', 'STREAM_ANNOUNCED', 'STREAM_CANCELLED', 'STREAM_LIVE', 'STREAM_REMINDER', 'TIP_GIVEN', 'TOP_UP', 'TOP_UP_TAKEN_BACK');
  ALTER TABLE "cms"."notification_templates" ALTER COLUMN "type" SET DATA TYPE "cms"."enum_notification_templates_type" USING "type"::"cms"."enum_notification_templates_type";
  DROP INDEX "cms"."payload_locked_documents_rels_carriers_id_idx";
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP COLUMN "carriers_id";
  ALTER TABLE "cms"."policies" DROP COLUMN "return_days";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_return_days";`)
}
