import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   INSERT INTO "cms"."staff_roles" ("order", "parent_id", "value")
    SELECT row_number() OVER (PARTITION BY s.id ORDER BY r.value), s.id, r.value
    FROM "cms"."staff" s, unnest(enum_range(NULL::"cms"."enum_staff_roles")) AS r(value)
    WHERE CASE s.role WHEN 'staff' THEN r.value NOT IN ('admin', 'service') ELSE r.value::text = s.role::text END;
  ALTER TABLE "cms"."staff" DROP COLUMN "role";
  DROP TYPE "cms"."enum_staff_role";`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "cms"."enum_staff_role" AS ENUM('staff', 'admin', 'service');
  ALTER TABLE "cms"."staff" ADD COLUMN "role" "cms"."enum_staff_role" DEFAULT 'staff' NOT NULL;`)
}
