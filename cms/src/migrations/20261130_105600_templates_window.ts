import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

// Written by hand. The api sees templates that are in use and no others, and forgets them when they were changed.
const TABLES = ['notification_templates', 'notification_templates_locales']

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const table of TABLES)
    await db.execute(
      sql.raw(`CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.${table}
        FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed()`),
    )
  await db.execute(sql`
    ALTER TABLE "cms"."notification_templates" ENABLE ROW LEVEL SECURITY;
    CREATE POLICY "templates_in_use" ON "cms"."notification_templates" FOR SELECT USING ("published");
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP POLICY "templates_in_use" ON "cms"."notification_templates";
    ALTER TABLE "cms"."notification_templates" DISABLE ROW LEVEL SECURITY;
  `)
  for (const table of TABLES) await db.execute(sql.raw(`DROP TRIGGER content_changed ON cms.${table}`))
}
