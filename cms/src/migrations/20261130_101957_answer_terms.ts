import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cms"."policies" ADD COLUMN "answer_least_minor" numeric DEFAULT 300 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "answer_most_minor" numeric DEFAULT 20000 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "answer_clarification_days" numeric DEFAULT 7 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_answer_least_minor" numeric DEFAULT 300 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_answer_most_minor" numeric DEFAULT 20000 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_answer_clarification_days" numeric DEFAULT 7 NOT NULL;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cms"."policies" DROP COLUMN "answer_least_minor";
  ALTER TABLE "cms"."policies" DROP COLUMN "answer_most_minor";
  ALTER TABLE "cms"."policies" DROP COLUMN "answer_clarification_days";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_answer_least_minor";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_answer_most_minor";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_answer_clarification_days";`)
}
