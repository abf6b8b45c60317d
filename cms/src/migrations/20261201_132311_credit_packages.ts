import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "cms"."enum_packages_per_person" AS ENUM('UNLIMITED', 'ONCE');
  CREATE TABLE "cms"."packages" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"price_minor" numeric NOT NULL,
  	"bonus_minor" numeric DEFAULT 0 NOT NULL,
  	"per_person" "cms"."enum_packages_per_person" DEFAULT 'UNLIMITED' NOT NULL,
  	"from" timestamp(3) with time zone,
  	"until" timestamp(3) with time zone,
  	"most_popular" boolean DEFAULT false,
  	"sort" numeric DEFAULT 100 NOT NULL,
  	"archived" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."packages_locales" (
  	"name" varchar NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "cms"."packages_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"brands_id" uuid
  );
  
  ALTER TABLE "cms"."policies_numbers" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."_policies_v_numbers" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "cms"."policies_numbers" CASCADE;
  DROP TABLE "cms"."_policies_v_numbers" CASCADE;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD COLUMN "packages_id" uuid;
  ALTER TABLE "cms"."packages_locales" ADD CONSTRAINT "packages_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."packages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."packages_rels" ADD CONSTRAINT "packages_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."packages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."packages_rels" ADD CONSTRAINT "packages_rels_brands_fk" FOREIGN KEY ("brands_id") REFERENCES "cms"."brands"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "packages_archived_idx" ON "cms"."packages" USING btree ("archived");
  CREATE INDEX "packages_updated_at_idx" ON "cms"."packages" USING btree ("updated_at");
  CREATE INDEX "packages_created_at_idx" ON "cms"."packages" USING btree ("created_at");
  CREATE UNIQUE INDEX "packages_locales_locale_parent_id_unique" ON "cms"."packages_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "packages_rels_order_idx" ON "cms"."packages_rels" USING btree ("order");
  CREATE INDEX "packages_rels_parent_idx" ON "cms"."packages_rels" USING btree ("parent_id");
  CREATE INDEX "packages_rels_path_idx" ON "cms"."packages_rels" USING btree ("path");
  CREATE INDEX "packages_rels_brands_id_idx" ON "cms"."packages_rels" USING btree ("brands_id");
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_packages_fk" FOREIGN KEY ("packages_id") REFERENCES "cms"."packages"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_packages_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("packages_id");
  CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.packages
    FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();
  CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.packages_locales
    FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();
  CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.packages_rels
    FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "cms"."policies_numbers" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"number" numeric,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL
  );
  
  CREATE TABLE "cms"."_policies_v_numbers" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"number" numeric,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL
  );
  
  ALTER TABLE "cms"."packages" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."packages_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."packages_rels" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "cms"."packages" CASCADE;
  DROP TABLE "cms"."packages_locales" CASCADE;
  DROP TABLE "cms"."packages_rels" CASCADE;
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_packages_fk";
  
  DROP INDEX "cms"."payload_locked_documents_rels_packages_id_idx";
  ALTER TABLE "cms"."policies_numbers" ADD CONSTRAINT "policies_numbers_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_policies_v_numbers" ADD CONSTRAINT "_policies_v_numbers_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."_policies_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "policies_numbers_order_parent_idx" ON "cms"."policies_numbers" USING btree ("order","parent_id");
  CREATE INDEX "_policies_v_numbers_order_parent_idx" ON "cms"."_policies_v_numbers" USING btree ("order","parent_id");
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP COLUMN "packages_id";
  DROP TYPE "cms"."enum_packages_per_person";
  CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.policies_numbers
    FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();`)
}
