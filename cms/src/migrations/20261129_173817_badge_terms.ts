import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cms"."policies" ADD COLUMN "badge_days" numeric DEFAULT 90 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "badge_readings_bronze" numeric DEFAULT 10 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "badge_readings_silver" numeric DEFAULT 40 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "badge_readings_gold" numeric DEFAULT 120 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "badge_rating_bronze" numeric DEFAULT 400 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "badge_rating_silver" numeric DEFAULT 430 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "badge_rating_gold" numeric DEFAULT 460 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_badge_days" numeric DEFAULT 90 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_badge_readings_bronze" numeric DEFAULT 10 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_badge_readings_silver" numeric DEFAULT 40 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_badge_readings_gold" numeric DEFAULT 120 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_badge_rating_bronze" numeric DEFAULT 400 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_badge_rating_silver" numeric DEFAULT 430 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_badge_rating_gold" numeric DEFAULT 460 NOT NULL;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cms"."policies" DROP COLUMN "badge_days";
  ALTER TABLE "cms"."policies" DROP COLUMN "badge_readings_bronze";
  ALTER TABLE "cms"."policies" DROP COLUMN "badge_readings_silver";
  ALTER TABLE "cms"."policies" DROP COLUMN "badge_readings_gold";
  ALTER TABLE "cms"."policies" DROP COLUMN "badge_rating_bronze";
  ALTER TABLE "cms"."policies" DROP COLUMN "badge_rating_silver";
  ALTER TABLE "cms"."policies" DROP COLUMN "badge_rating_gold";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_badge_days";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_badge_readings_bronze";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_badge_readings_silver";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_badge_readings_gold";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_badge_rating_bronze";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_badge_rating_silver";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_badge_rating_gold";`)
}
