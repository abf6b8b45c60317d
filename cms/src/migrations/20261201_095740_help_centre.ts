import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "cms"."enum_help_articles_audience" AS ENUM('EVERYONE', 'CLIENTS', 'READERS');
  CREATE TYPE "cms"."enum_help_articles_status" AS ENUM('draft', 'published');
  CREATE TYPE "cms"."enum__help_articles_v_version_category" AS ENUM('START', 'READINGS', 'PAYMENTS', 'SHOP', 'STREAMS', 'ACCOUNT', 'PRIVACY', 'READERS');
  CREATE TYPE "cms"."enum__help_articles_v_version_audience" AS ENUM('EVERYONE', 'CLIENTS', 'READERS');
  CREATE TYPE "cms"."enum__help_articles_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "cms"."enum__help_articles_v_published_locale" AS ENUM('en', 'es');
  ALTER TYPE "cms"."enum_help_articles_category" ADD VALUE 'SHOP' BEFORE 'ACCOUNT';
  ALTER TYPE "cms"."enum_help_articles_category" ADD VALUE 'STREAMS' BEFORE 'ACCOUNT';
  ALTER TYPE "cms"."enum_help_articles_category" ADD VALUE 'PRIVACY' BEFORE 'READERS';
  ALTER TYPE "cms"."enum_notification_templates_type" ADD VALUE 'TICKET_ANSWERED' BEFORE 'TIP_GIVEN';
  CREATE TABLE "cms"."_help_articles_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_slug" varchar,
  	"version_category" "cms"."enum__help_articles_v_version_category",
  	"version_audience" "cms"."enum__help_articles_v_version_audience" DEFAULT 'EVERYONE',
  	"version_place" numeric DEFAULT 100,
  	"version_archived" boolean DEFAULT false,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "cms"."enum__help_articles_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "cms"."enum__help_articles_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "cms"."_help_articles_v_locales" (
  	"version_title" varchar,
  	"version_body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  ALTER TABLE "cms"."help_articles" ALTER COLUMN "slug" DROP NOT NULL;
  ALTER TABLE "cms"."help_articles" ALTER COLUMN "category" DROP NOT NULL;
  ALTER TABLE "cms"."help_articles" ALTER COLUMN "place" DROP NOT NULL;
  ALTER TABLE "cms"."help_articles_locales" ALTER COLUMN "title" DROP NOT NULL;
  ALTER TABLE "cms"."help_articles_locales" ALTER COLUMN "body" DROP NOT NULL;
  ALTER TABLE "cms"."help_articles" ADD COLUMN "audience" "cms"."enum_help_articles_audience" DEFAULT 'EVERYONE';
  ALTER TABLE "cms"."help_articles" ADD COLUMN "_status" "cms"."enum_help_articles_status" DEFAULT 'draft';
  ALTER TABLE "cms"."policies" ADD COLUMN "ticket_answer_hours" numeric DEFAULT 24 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "ticket_close_days" numeric DEFAULT 7 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "ticket_link_days" numeric DEFAULT 30 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_ticket_answer_hours" numeric DEFAULT 24 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_ticket_close_days" numeric DEFAULT 7 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_ticket_link_days" numeric DEFAULT 30 NOT NULL;
  ALTER TABLE "cms"."_help_articles_v" ADD CONSTRAINT "_help_articles_v_parent_id_help_articles_id_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."help_articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cms"."_help_articles_v_locales" ADD CONSTRAINT "_help_articles_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_help_articles_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "_help_articles_v_parent_idx" ON "cms"."_help_articles_v" USING btree ("parent_id");
  CREATE INDEX "_help_articles_v_version_version_slug_idx" ON "cms"."_help_articles_v" USING btree ("version_slug");
  CREATE INDEX "_help_articles_v_version_version_category_idx" ON "cms"."_help_articles_v" USING btree ("version_category");
  CREATE INDEX "_help_articles_v_version_version_archived_idx" ON "cms"."_help_articles_v" USING btree ("version_archived");
  CREATE INDEX "_help_articles_v_version_version_updated_at_idx" ON "cms"."_help_articles_v" USING btree ("version_updated_at");
  CREATE INDEX "_help_articles_v_version_version_created_at_idx" ON "cms"."_help_articles_v" USING btree ("version_created_at");
  CREATE INDEX "_help_articles_v_version_version__status_idx" ON "cms"."_help_articles_v" USING btree ("version__status");
  CREATE INDEX "_help_articles_v_created_at_idx" ON "cms"."_help_articles_v" USING btree ("created_at");
  CREATE INDEX "_help_articles_v_updated_at_idx" ON "cms"."_help_articles_v" USING btree ("updated_at");
  CREATE INDEX "_help_articles_v_snapshot_idx" ON "cms"."_help_articles_v" USING btree ("snapshot");
  CREATE INDEX "_help_articles_v_published_locale_idx" ON "cms"."_help_articles_v" USING btree ("published_locale");
  CREATE INDEX "_help_articles_v_latest_idx" ON "cms"."_help_articles_v" USING btree ("latest");
  CREATE UNIQUE INDEX "_help_articles_v_locales_locale_parent_id_unique" ON "cms"."_help_articles_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "help_articles__status_idx" ON "cms"."help_articles" USING btree ("_status");`)
  // What stood there is published, and has a first version: the panel lists collections with drafts by their versions.
  await db.execute(sql`
  UPDATE "cms"."help_articles" SET "_status" = 'published';
  INSERT INTO "cms"."_help_articles_v" ("parent_id", "version_slug", "version_category", "version_audience", "version_place", "version_archived",
    "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "latest")
  SELECT "id", "slug", "category"::text::"cms"."enum__help_articles_v_version_category", 'EVERYONE', "place", "archived",
    "updated_at", "created_at", 'published', "created_at", "updated_at", true FROM "cms"."help_articles";
  INSERT INTO "cms"."_help_articles_v_locales" ("version_title", "version_body", "_locale", "_parent_id")
  SELECT l."title", l."body", l."_locale", v."id" FROM "cms"."help_articles_locales" l JOIN "cms"."_help_articles_v" v ON v."parent_id" = l."_parent_id";`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cms"."_help_articles_v" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."_help_articles_v_locales" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "cms"."_help_articles_v" CASCADE;
  DROP TABLE "cms"."_help_articles_v_locales" CASCADE;
  ALTER TABLE "cms"."help_articles" ALTER COLUMN "category" SET DATA TYPE text;
  DROP TYPE "cms"."enum_help_articles_category";
  CREATE TYPE "cms"."enum_help_articles_category" AS ENUM('START', 'READINGS', 'PAYMENTS', 'ACCOUNT', 'READERS');
  ALTER TABLE "cms"."help_articles" ALTER COLUMN "category" SET DATA TYPE "cms"."enum_help_articles_category" USING "category"::"cms"."enum_help_articles_category";
  ALTER TABLE "cms"."notification_templates" ALTER COLUMN "type" SET DATA TYPE text;
  DROP TYPE "cms"."enum_notification_templates_type";
  CREATE TYPE "cms"."enum_notification_templates_type" AS ENUM('ANSWER_DUE_SOON', 'ANSWER_MISSED', 'ANSWER_OVER', 'ANSWER_REQUESTED', 'APPOINTMENT_BOOKED', 'APPOINTMENT_ENDED', 'APPOINTMENT_MOVED', 'APPOINTMENT_REMINDER', 'APPOINTMENT_REQUESTED', 'APPOINTMENT_SOON', 'CLARIFICATION_ASKED', 'CLARIFICATION_WRITTEN', 'DATA_EXPORT_READY', 'DISPUTE_DECIDED_FOR_CLIENT', 'DISPUTE_DECIDED_FOR_READER', 'DISPUTE_FILED', 'DISPUTE_OPENED', 'GIFT_RECEIVED', 'LIBRARY_UPDATED', 'ORDER_ENDED', 'ORDER_PAID', 'ORDER_REFUNDED', 'ORDER_SHIPPED', 'PAYOUT_FAILED', 'PAYOUT_PAID', 'PAYOUT_RETURNED', 'PAYOUT_WAITING', 'PRESENT_ACCEPTED', 'PRODUCT_APPROVED', 'PRODUCT_DECLINED', 'READER_ONLINE', 'RECEIPT', 'RETURN_ANSWERED', 'RETURN_RECEIVED', 'REVIEW_ANSWERED', 'REVIEW_WRITTEN', 'RING', 'STREAM_ANNOUNCED', 'STREAM_CANCELLED', 'STREAM_LIVE', 'STREAM_REMINDER', 'TIP_GIVEN', 'TOP_UP', 'TOP_UP_TAKEN_BACK', 'VOUCHER_EXPIRED', 'WISH_NEWS');
  ALTER TABLE "cms"."notification_templates" ALTER COLUMN "type" SET DATA TYPE "cms"."enum_notification_templates_type" USING "type"::"cms"."enum_notification_templates_type";
  DROP INDEX "cms"."help_articles__status_idx";
  ALTER TABLE "cms"."help_articles" ALTER COLUMN "slug" SET NOT NULL;
  ALTER TABLE "cms"."help_articles" ALTER COLUMN "category" SET NOT NULL;
  ALTER TABLE "cms"."help_articles" ALTER COLUMN "place" SET NOT NULL;
  ALTER TABLE "cms"."help_articles_locales" ALTER COLUMN "title" SET NOT NULL;
  ALTER TABLE "cms"."help_articles_locales" ALTER COLUMN "body" SET NOT NULL;
  ALTER TABLE "cms"."help_articles" DROP COLUMN "audience";
  ALTER TABLE "cms"."help_articles" DROP COLUMN "_status";
  ALTER TABLE "cms"."policies" DROP COLUMN "ticket_answer_hours";
  ALTER TABLE "cms"."policies" DROP COLUMN "ticket_close_days";
  ALTER TABLE "cms"."policies" DROP COLUMN "ticket_link_days";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_ticket_answer_hours";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_ticket_close_days";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_ticket_link_days";
  DROP TYPE "cms"."enum_help_articles_audience";
  DROP TYPE "cms"."enum_help_articles_status";
  DROP TYPE "cms"."enum__help_articles_v_version_category";
  DROP TYPE "cms"."enum__help_articles_v_version_audience";
  DROP TYPE "cms"."enum__help_articles_v_version_status";
  DROP TYPE "cms"."enum__help_articles_v_published_locale";`)
}
