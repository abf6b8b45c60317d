import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

// Written by hand. Drafts are for staff only: a role that does not own the table sees published readers and no
// others, whatever its query forgets. The index serves "all languages of this reader", which Payload's own
// (order, parent) index does not.
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE "cms"."readers" ENABLE ROW LEVEL SECURITY;
    CREATE POLICY "published_readers" ON "cms"."readers" FOR SELECT USING ("_status" = 'published');
    CREATE INDEX "readers_texts_parent_idx" ON "cms"."readers_texts" ("parent_id");
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX "cms"."readers_texts_parent_idx";
    DROP POLICY "published_readers" ON "cms"."readers";
    ALTER TABLE "cms"."readers" DISABLE ROW LEVEL SECURITY;
  `)
}
