import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cms"."policies" ADD COLUMN "adjustment_alone_minor" numeric DEFAULT 5000 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_adjustment_alone_minor" numeric DEFAULT 5000 NOT NULL;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cms"."policies" DROP COLUMN "adjustment_alone_minor";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_adjustment_alone_minor";`)
}
