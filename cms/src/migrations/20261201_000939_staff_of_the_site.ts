import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "cms"."enum_staff_roles" AS ENUM('support', 'finance', 'moderator', 'editor', 'admin', 'service');
  CREATE TABLE "cms"."staff_roles" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "cms"."enum_staff_roles",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "cms"."emergency_entries" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"email" varchar NOT NULL,
  	"address" varchar,
  	"browser" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "cms"."staff" ADD COLUMN "person" varchar;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD COLUMN "emergency_entries_id" uuid;
  ALTER TABLE "cms"."staff_roles" ADD CONSTRAINT "staff_roles_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."staff"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "staff_roles_order_idx" ON "cms"."staff_roles" USING btree ("order");
  CREATE INDEX "staff_roles_parent_idx" ON "cms"."staff_roles" USING btree ("parent_id");
  CREATE INDEX "emergency_entries_updated_at_idx" ON "cms"."emergency_entries" USING btree ("updated_at");
  CREATE INDEX "emergency_entries_created_at_idx" ON "cms"."emergency_entries" USING btree ("created_at");
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_emergency_entries_fk" FOREIGN KEY ("emergency_entries_id") REFERENCES "cms"."emergency_entries"("id") ON DELETE cascade ON UPDATE no action;
  CREATE UNIQUE INDEX "staff_person_idx" ON "cms"."staff" USING btree ("person");
  CREATE INDEX "payload_locked_documents_rels_emergency_entries_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("emergency_entries_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cms"."staff_roles" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."emergency_entries" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "cms"."staff_roles" CASCADE;
  DROP TABLE "cms"."emergency_entries" CASCADE;
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_emergency_entries_fk";
  
  DROP INDEX "cms"."staff_person_idx";
  DROP INDEX "cms"."payload_locked_documents_rels_emergency_entries_id_idx";
  ALTER TABLE "cms"."staff" DROP COLUMN "person";
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP COLUMN "emergency_entries_id";
  DROP TYPE "cms"."enum_staff_roles";`)
}
