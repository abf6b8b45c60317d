import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE INDEX "readers_name_idx" ON "cms"."readers" USING btree ("name");
  CREATE INDEX "_readers_v_version_version_name_idx" ON "cms"."_readers_v" USING btree ("version_name");
  ALTER TABLE "cms"."policies" DROP COLUMN "currency";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_currency";`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "cms"."readers_name_idx";
  DROP INDEX "cms"."_readers_v_version_version_name_idx";
  ALTER TABLE "cms"."policies" ADD COLUMN "currency" varchar DEFAULT 'USD' NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_currency" varchar DEFAULT 'USD' NOT NULL;`)
}
