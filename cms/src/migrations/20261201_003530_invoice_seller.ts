import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cms"."policies" ADD COLUMN "invoice_seller" varchar;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_invoice_seller" varchar;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cms"."policies" DROP COLUMN "invoice_seller";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_invoice_seller";`)
}
