import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

// Written by hand. The api forgets documents and help articles, too, when they were changed.
const TABLES = ['legal_documents', 'legal_documents_locales', 'help_articles', 'help_articles_locales']

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const table of TABLES)
    await db.execute(
      sql.raw(`CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.${table}
        FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed()`),
    )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const table of TABLES) await db.execute(sql.raw(`DROP TRIGGER content_changed ON cms.${table}`))
}
