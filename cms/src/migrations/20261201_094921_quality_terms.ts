import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cms"."policies" ADD COLUMN "report_zone" varchar DEFAULT 'UTC' NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "quality_days" numeric DEFAULT 30 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "quality_fewest" numeric DEFAULT 10 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "quality_answered_percent" numeric DEFAULT 70 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "quality_answer_seconds" numeric DEFAULT 45 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "quality_cancelled_percent" numeric DEFAULT 10 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "quality_disputed_percent" numeric DEFAULT 5 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "quality_rating" numeric DEFAULT 400 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "quality_late_percent" numeric DEFAULT 10 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "quality_profile_percent" numeric DEFAULT 60 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "quality_idle_days" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "quality_returning_percent" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_report_zone" varchar DEFAULT 'UTC' NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_quality_days" numeric DEFAULT 30 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_quality_fewest" numeric DEFAULT 10 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_quality_answered_percent" numeric DEFAULT 70 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_quality_answer_seconds" numeric DEFAULT 45 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_quality_cancelled_percent" numeric DEFAULT 10 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_quality_disputed_percent" numeric DEFAULT 5 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_quality_rating" numeric DEFAULT 400 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_quality_late_percent" numeric DEFAULT 10 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_quality_profile_percent" numeric DEFAULT 60 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_quality_idle_days" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_quality_returning_percent" numeric DEFAULT 0 NOT NULL;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cms"."policies" DROP COLUMN "report_zone";
  ALTER TABLE "cms"."policies" DROP COLUMN "quality_days";
  ALTER TABLE "cms"."policies" DROP COLUMN "quality_fewest";
  ALTER TABLE "cms"."policies" DROP COLUMN "quality_answered_percent";
  ALTER TABLE "cms"."policies" DROP COLUMN "quality_answer_seconds";
  ALTER TABLE "cms"."policies" DROP COLUMN "quality_cancelled_percent";
  ALTER TABLE "cms"."policies" DROP COLUMN "quality_disputed_percent";
  ALTER TABLE "cms"."policies" DROP COLUMN "quality_rating";
  ALTER TABLE "cms"."policies" DROP COLUMN "quality_late_percent";
  ALTER TABLE "cms"."policies" DROP COLUMN "quality_profile_percent";
  ALTER TABLE "cms"."policies" DROP COLUMN "quality_idle_days";
  ALTER TABLE "cms"."policies" DROP COLUMN "quality_returning_percent";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_report_zone";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_quality_days";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_quality_fewest";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_quality_answered_percent";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_quality_answer_seconds";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_quality_cancelled_percent";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_quality_disputed_percent";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_quality_rating";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_quality_late_percent";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_quality_profile_percent";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_quality_idle_days";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_quality_returning_percent";`)
}
