import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "cms"."_locales" AS ENUM('en', 'es');
  CREATE TYPE "cms"."enum__readers_v_published_locale" AS ENUM('en', 'es');
  CREATE TYPE "cms"."enum__products_v_published_locale" AS ENUM('en', 'es');
  CREATE TYPE "cms"."enum_legal_documents_kind" AS ENUM('TERMS', 'PRIVACY', 'COOKIES', 'GUIDELINES');
  CREATE TYPE "cms"."enum_help_articles_category" AS ENUM('START', 'READINGS', 'PAYMENTS', 'ACCOUNT', 'READERS');
  CREATE TABLE "cms"."legal_documents" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"kind" "cms"."enum_legal_documents_kind" NOT NULL,
  	"version" numeric,
  	"must_be_accepted" boolean DEFAULT false,
  	"published" boolean DEFAULT false,
  	"published_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."legal_documents_locales" (
  	"title" varchar NOT NULL,
  	"changes" varchar,
  	"body" jsonb NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "cms"."help_articles" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"slug" varchar NOT NULL,
  	"category" "cms"."enum_help_articles_category" NOT NULL,
  	"place" numeric DEFAULT 100 NOT NULL,
  	"archived" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."help_articles_locales" (
  	"title" varchar NOT NULL,
  	"body" jsonb NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  ALTER TABLE "cms"."_readers_v" ADD COLUMN "snapshot" boolean;
  ALTER TABLE "cms"."_readers_v" ADD COLUMN "published_locale" "cms"."enum__readers_v_published_locale";
  ALTER TABLE "cms"."_products_v" ADD COLUMN "snapshot" boolean;
  ALTER TABLE "cms"."_products_v" ADD COLUMN "published_locale" "cms"."enum__products_v_published_locale";
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD COLUMN "legal_documents_id" uuid;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD COLUMN "help_articles_id" uuid;
  ALTER TABLE "cms"."legal_documents_locales" ADD CONSTRAINT "legal_documents_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."legal_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."help_articles_locales" ADD CONSTRAINT "help_articles_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."help_articles"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "legal_documents_version_idx" ON "cms"."legal_documents" USING btree ("version");
  CREATE INDEX "legal_documents_updated_at_idx" ON "cms"."legal_documents" USING btree ("updated_at");
  CREATE INDEX "legal_documents_created_at_idx" ON "cms"."legal_documents" USING btree ("created_at");
  CREATE UNIQUE INDEX "kind_version_idx" ON "cms"."legal_documents" USING btree ("kind","version");
  CREATE UNIQUE INDEX "legal_documents_locales_locale_parent_id_unique" ON "cms"."legal_documents_locales" USING btree ("_locale","_parent_id");
  CREATE UNIQUE INDEX "help_articles_slug_idx" ON "cms"."help_articles" USING btree ("slug");
  CREATE INDEX "help_articles_category_idx" ON "cms"."help_articles" USING btree ("category");
  CREATE INDEX "help_articles_archived_idx" ON "cms"."help_articles" USING btree ("archived");
  CREATE INDEX "help_articles_updated_at_idx" ON "cms"."help_articles" USING btree ("updated_at");
  CREATE INDEX "help_articles_created_at_idx" ON "cms"."help_articles" USING btree ("created_at");
  CREATE UNIQUE INDEX "help_articles_locales_locale_parent_id_unique" ON "cms"."help_articles_locales" USING btree ("_locale","_parent_id");
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_legal_documents_fk" FOREIGN KEY ("legal_documents_id") REFERENCES "cms"."legal_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_help_articles_fk" FOREIGN KEY ("help_articles_id") REFERENCES "cms"."help_articles"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "_readers_v_snapshot_idx" ON "cms"."_readers_v" USING btree ("snapshot");
  CREATE INDEX "_readers_v_published_locale_idx" ON "cms"."_readers_v" USING btree ("published_locale");
  CREATE INDEX "_products_v_snapshot_idx" ON "cms"."_products_v" USING btree ("snapshot");
  CREATE INDEX "_products_v_published_locale_idx" ON "cms"."_products_v" USING btree ("published_locale");
  CREATE INDEX "payload_locked_documents_rels_legal_documents_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("legal_documents_id");
  CREATE INDEX "payload_locked_documents_rels_help_articles_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("help_articles_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cms"."legal_documents" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."legal_documents_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."help_articles" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."help_articles_locales" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "cms"."legal_documents" CASCADE;
  DROP TABLE "cms"."legal_documents_locales" CASCADE;
  DROP TABLE "cms"."help_articles" CASCADE;
  DROP TABLE "cms"."help_articles_locales" CASCADE;
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_legal_documents_fk";
  
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_help_articles_fk";
  
  DROP INDEX "cms"."_readers_v_snapshot_idx";
  DROP INDEX "cms"."_readers_v_published_locale_idx";
  DROP INDEX "cms"."_products_v_snapshot_idx";
  DROP INDEX "cms"."_products_v_published_locale_idx";
  DROP INDEX "cms"."payload_locked_documents_rels_legal_documents_id_idx";
  DROP INDEX "cms"."payload_locked_documents_rels_help_articles_id_idx";
  ALTER TABLE "cms"."_readers_v" DROP COLUMN "snapshot";
  ALTER TABLE "cms"."_readers_v" DROP COLUMN "published_locale";
  ALTER TABLE "cms"."_products_v" DROP COLUMN "snapshot";
  ALTER TABLE "cms"."_products_v" DROP COLUMN "published_locale";
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP COLUMN "legal_documents_id";
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP COLUMN "help_articles_id";
  DROP TYPE "cms"."_locales";
  DROP TYPE "cms"."enum__readers_v_published_locale";
  DROP TYPE "cms"."enum__products_v_published_locale";
  DROP TYPE "cms"."enum_legal_documents_kind";
  DROP TYPE "cms"."enum_help_articles_category";`)
}
