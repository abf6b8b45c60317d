import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cms"."policies" ADD COLUMN "stream_price_least_minor" numeric DEFAULT 300 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "stream_price_most_minor" numeric DEFAULT 20000 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "stream_lost_minutes" numeric DEFAULT 5 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "stream_refund_minutes" numeric DEFAULT 10 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "stream_slow_seconds" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "stream_message_days" numeric DEFAULT 90 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "stream_blocked_words" varchar;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_stream_price_least_minor" numeric DEFAULT 300 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_stream_price_most_minor" numeric DEFAULT 20000 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_stream_lost_minutes" numeric DEFAULT 5 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_stream_refund_minutes" numeric DEFAULT 10 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_stream_slow_seconds" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_stream_message_days" numeric DEFAULT 90 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_stream_blocked_words" varchar;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cms"."policies" DROP COLUMN "stream_price_least_minor";
  ALTER TABLE "cms"."policies" DROP COLUMN "stream_price_most_minor";
  ALTER TABLE "cms"."policies" DROP COLUMN "stream_lost_minutes";
  ALTER TABLE "cms"."policies" DROP COLUMN "stream_refund_minutes";
  ALTER TABLE "cms"."policies" DROP COLUMN "stream_slow_seconds";
  ALTER TABLE "cms"."policies" DROP COLUMN "stream_message_days";
  ALTER TABLE "cms"."policies" DROP COLUMN "stream_blocked_words";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_stream_price_least_minor";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_stream_price_most_minor";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_stream_lost_minutes";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_stream_refund_minutes";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_stream_slow_seconds";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_stream_message_days";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_stream_blocked_words";`)
}
