import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Sessions that were begun by a password, when everybody of staff had one, end. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`DELETE FROM "cms"."staff_sessions";`)
}

export async function down(_: MigrateDownArgs): Promise<void> {
  // What was deleted was a session: its owner signs in again.
}
