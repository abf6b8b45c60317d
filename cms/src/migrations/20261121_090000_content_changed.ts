import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

// Written by hand. The API keeps in memory what it reads of these tables. Whoever changes them, the database says so on
// the channel its nodes listen to, in their words: a list of [topic, data]. PostgreSQL says it after the commit, and
// once, however many rows a transaction changed.
const TABLES = [
  'shown_readers',
  'attributes',
  'brands',
  'brands_texts',
  'media',
  'policies',
  'policies_numbers',
]

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE FUNCTION cms.content_changed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_notify('soulseer_bus', '[["content",null]]');
      RETURN NULL;
    END $$;
  `)
  for (const table of TABLES)
    await db.execute(
      sql.raw(`CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.${table}
        FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed()`),
    )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const table of TABLES) await db.execute(sql.raw(`DROP TRIGGER content_changed ON cms.${table}`))
  await db.execute(sql`DROP FUNCTION cms.content_changed`)
}
