import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "cms"."services" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"slug" varchar NOT NULL,
  	"minutes" numeric NOT NULL,
  	"least_minor" numeric NOT NULL,
  	"most_minor" numeric NOT NULL,
  	"archived" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."services_locales" (
  	"name" varchar NOT NULL,
  	"description" varchar NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD COLUMN "services_id" uuid;
  ALTER TABLE "cms"."services_locales" ADD CONSTRAINT "services_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."services"("id") ON DELETE cascade ON UPDATE no action;
  CREATE UNIQUE INDEX "services_slug_idx" ON "cms"."services" USING btree ("slug");
  CREATE INDEX "services_archived_idx" ON "cms"."services" USING btree ("archived");
  CREATE INDEX "services_updated_at_idx" ON "cms"."services" USING btree ("updated_at");
  CREATE INDEX "services_created_at_idx" ON "cms"."services" USING btree ("created_at");
  CREATE UNIQUE INDEX "services_locales_locale_parent_id_unique" ON "cms"."services_locales" USING btree ("_locale","_parent_id");
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "cms"."services"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_services_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("services_id");
    CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.services
      FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();
    CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.services_locales
      FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();
`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cms"."services" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."services_locales" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "cms"."services" CASCADE;
  DROP TABLE "cms"."services_locales" CASCADE;
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_services_fk";
  
  DROP INDEX "cms"."payload_locked_documents_rels_services_id_idx";
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP COLUMN "services_id";`)
}
