import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "cms"."enum_articles_topics" AS ENUM('Career & Work', 'Lost & Seeking', 'Love & Relationships', 'Past Life', 'Life Path', 'Future Life');
  CREATE TYPE "cms"."enum_articles_status" AS ENUM('draft', 'published');
  CREATE TYPE "cms"."enum__articles_v_version_topics" AS ENUM('Career & Work', 'Lost & Seeking', 'Love & Relationships', 'Past Life', 'Life Path', 'Future Life');
  CREATE TYPE "cms"."enum__articles_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "cms"."enum__articles_v_published_locale" AS ENUM('en', 'es');
  CREATE TYPE "cms"."enum_horoscopes_sign" AS ENUM('ARIES', 'TAURUS', 'GEMINI', 'CANCER', 'LEO', 'VIRGO', 'LIBRA', 'SCORPIO', 'SAGITTARIUS', 'CAPRICORN', 'AQUARIUS', 'PISCES');
  CREATE TYPE "cms"."enum_horoscopes_status" AS ENUM('draft', 'published');
  CREATE TYPE "cms"."enum__horoscopes_v_version_sign" AS ENUM('ARIES', 'TAURUS', 'GEMINI', 'CANCER', 'LEO', 'VIRGO', 'LIBRA', 'SCORPIO', 'SAGITTARIUS', 'CAPRICORN', 'AQUARIUS', 'PISCES');
  CREATE TYPE "cms"."enum__horoscopes_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "cms"."enum__horoscopes_v_published_locale" AS ENUM('en', 'es');
  CREATE TABLE "cms"."articles_topics" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "cms"."enum_articles_topics",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "cms"."articles" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"slug" varchar,
  	"published_at" timestamp(3) with time zone,
  	"cover_id" uuid,
  	"author_id" uuid,
  	"archived" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "cms"."enum_articles_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "cms"."articles_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"body" jsonb,
  	"minutes" numeric,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "cms"."articles_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"brands_id" uuid
  );
  
  CREATE TABLE "cms"."_articles_v_version_topics" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "cms"."enum__articles_v_version_topics",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "cms"."_articles_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_slug" varchar,
  	"version_published_at" timestamp(3) with time zone,
  	"version_cover_id" uuid,
  	"version_author_id" uuid,
  	"version_archived" boolean DEFAULT false,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "cms"."enum__articles_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "cms"."enum__articles_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "cms"."_articles_v_locales" (
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_body" jsonb,
  	"version_minutes" numeric,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "cms"."_articles_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"brands_id" uuid
  );
  
  CREATE TABLE "cms"."horoscopes" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"day" timestamp(3) with time zone,
  	"sign" "cms"."enum_horoscopes_sign",
  	"brand_id" uuid,
  	"archived" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "cms"."enum_horoscopes_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "cms"."horoscopes_locales" (
  	"body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "cms"."_horoscopes_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_day" timestamp(3) with time zone,
  	"version_sign" "cms"."enum__horoscopes_v_version_sign",
  	"version_brand_id" uuid,
  	"version_archived" boolean DEFAULT false,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "cms"."enum__horoscopes_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "cms"."enum__horoscopes_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "cms"."_horoscopes_v_locales" (
  	"version_body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD COLUMN "articles_id" uuid;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD COLUMN "horoscopes_id" uuid;
  ALTER TABLE "cms"."articles_topics" ADD CONSTRAINT "articles_topics_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."articles" ADD CONSTRAINT "articles_cover_id_media_id_fk" FOREIGN KEY ("cover_id") REFERENCES "cms"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cms"."articles" ADD CONSTRAINT "articles_author_id_readers_id_fk" FOREIGN KEY ("author_id") REFERENCES "cms"."readers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cms"."articles_locales" ADD CONSTRAINT "articles_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."articles_rels" ADD CONSTRAINT "articles_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."articles_rels" ADD CONSTRAINT "articles_rels_brands_fk" FOREIGN KEY ("brands_id") REFERENCES "cms"."brands"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_articles_v_version_topics" ADD CONSTRAINT "_articles_v_version_topics_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."_articles_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_articles_v" ADD CONSTRAINT "_articles_v_parent_id_articles_id_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cms"."_articles_v" ADD CONSTRAINT "_articles_v_version_cover_id_media_id_fk" FOREIGN KEY ("version_cover_id") REFERENCES "cms"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cms"."_articles_v" ADD CONSTRAINT "_articles_v_version_author_id_readers_id_fk" FOREIGN KEY ("version_author_id") REFERENCES "cms"."readers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cms"."_articles_v_locales" ADD CONSTRAINT "_articles_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_articles_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_articles_v_rels" ADD CONSTRAINT "_articles_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."_articles_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_articles_v_rels" ADD CONSTRAINT "_articles_v_rels_brands_fk" FOREIGN KEY ("brands_id") REFERENCES "cms"."brands"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."horoscopes" ADD CONSTRAINT "horoscopes_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "cms"."brands"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cms"."horoscopes_locales" ADD CONSTRAINT "horoscopes_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."horoscopes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_horoscopes_v" ADD CONSTRAINT "_horoscopes_v_parent_id_horoscopes_id_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."horoscopes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cms"."_horoscopes_v" ADD CONSTRAINT "_horoscopes_v_version_brand_id_brands_id_fk" FOREIGN KEY ("version_brand_id") REFERENCES "cms"."brands"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cms"."_horoscopes_v_locales" ADD CONSTRAINT "_horoscopes_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_horoscopes_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "articles_topics_order_idx" ON "cms"."articles_topics" USING btree ("order");
  CREATE INDEX "articles_topics_parent_idx" ON "cms"."articles_topics" USING btree ("parent_id");
  CREATE UNIQUE INDEX "articles_slug_idx" ON "cms"."articles" USING btree ("slug");
  CREATE INDEX "articles_published_at_idx" ON "cms"."articles" USING btree ("published_at");
  CREATE INDEX "articles_cover_idx" ON "cms"."articles" USING btree ("cover_id");
  CREATE INDEX "articles_author_idx" ON "cms"."articles" USING btree ("author_id");
  CREATE INDEX "articles_archived_idx" ON "cms"."articles" USING btree ("archived");
  CREATE INDEX "articles_updated_at_idx" ON "cms"."articles" USING btree ("updated_at");
  CREATE INDEX "articles_created_at_idx" ON "cms"."articles" USING btree ("created_at");
  CREATE INDEX "articles__status_idx" ON "cms"."articles" USING btree ("_status");
  CREATE UNIQUE INDEX "articles_locales_locale_parent_id_unique" ON "cms"."articles_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "articles_rels_order_idx" ON "cms"."articles_rels" USING btree ("order");
  CREATE INDEX "articles_rels_parent_idx" ON "cms"."articles_rels" USING btree ("parent_id");
  CREATE INDEX "articles_rels_path_idx" ON "cms"."articles_rels" USING btree ("path");
  CREATE INDEX "articles_rels_brands_id_idx" ON "cms"."articles_rels" USING btree ("brands_id");
  CREATE INDEX "_articles_v_version_topics_order_idx" ON "cms"."_articles_v_version_topics" USING btree ("order");
  CREATE INDEX "_articles_v_version_topics_parent_idx" ON "cms"."_articles_v_version_topics" USING btree ("parent_id");
  CREATE INDEX "_articles_v_parent_idx" ON "cms"."_articles_v" USING btree ("parent_id");
  CREATE INDEX "_articles_v_version_version_slug_idx" ON "cms"."_articles_v" USING btree ("version_slug");
  CREATE INDEX "_articles_v_version_version_published_at_idx" ON "cms"."_articles_v" USING btree ("version_published_at");
  CREATE INDEX "_articles_v_version_version_cover_idx" ON "cms"."_articles_v" USING btree ("version_cover_id");
  CREATE INDEX "_articles_v_version_version_author_idx" ON "cms"."_articles_v" USING btree ("version_author_id");
  CREATE INDEX "_articles_v_version_version_archived_idx" ON "cms"."_articles_v" USING btree ("version_archived");
  CREATE INDEX "_articles_v_version_version_updated_at_idx" ON "cms"."_articles_v" USING btree ("version_updated_at");
  CREATE INDEX "_articles_v_version_version_created_at_idx" ON "cms"."_articles_v" USING btree ("version_created_at");
  CREATE INDEX "_articles_v_version_version__status_idx" ON "cms"."_articles_v" USING btree ("version__status");
  CREATE INDEX "_articles_v_created_at_idx" ON "cms"."_articles_v" USING btree ("created_at");
  CREATE INDEX "_articles_v_updated_at_idx" ON "cms"."_articles_v" USING btree ("updated_at");
  CREATE INDEX "_articles_v_snapshot_idx" ON "cms"."_articles_v" USING btree ("snapshot");
  CREATE INDEX "_articles_v_published_locale_idx" ON "cms"."_articles_v" USING btree ("published_locale");
  CREATE INDEX "_articles_v_latest_idx" ON "cms"."_articles_v" USING btree ("latest");
  CREATE UNIQUE INDEX "_articles_v_locales_locale_parent_id_unique" ON "cms"."_articles_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_articles_v_rels_order_idx" ON "cms"."_articles_v_rels" USING btree ("order");
  CREATE INDEX "_articles_v_rels_parent_idx" ON "cms"."_articles_v_rels" USING btree ("parent_id");
  CREATE INDEX "_articles_v_rels_path_idx" ON "cms"."_articles_v_rels" USING btree ("path");
  CREATE INDEX "_articles_v_rels_brands_id_idx" ON "cms"."_articles_v_rels" USING btree ("brands_id");
  CREATE INDEX "horoscopes_day_idx" ON "cms"."horoscopes" USING btree ("day");
  CREATE INDEX "horoscopes_brand_idx" ON "cms"."horoscopes" USING btree ("brand_id");
  CREATE INDEX "horoscopes_archived_idx" ON "cms"."horoscopes" USING btree ("archived");
  CREATE INDEX "horoscopes_updated_at_idx" ON "cms"."horoscopes" USING btree ("updated_at");
  CREATE INDEX "horoscopes_created_at_idx" ON "cms"."horoscopes" USING btree ("created_at");
  CREATE INDEX "horoscopes__status_idx" ON "cms"."horoscopes" USING btree ("_status");
  CREATE UNIQUE INDEX "horoscopes_locales_locale_parent_id_unique" ON "cms"."horoscopes_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_horoscopes_v_parent_idx" ON "cms"."_horoscopes_v" USING btree ("parent_id");
  CREATE INDEX "_horoscopes_v_version_version_day_idx" ON "cms"."_horoscopes_v" USING btree ("version_day");
  CREATE INDEX "_horoscopes_v_version_version_brand_idx" ON "cms"."_horoscopes_v" USING btree ("version_brand_id");
  CREATE INDEX "_horoscopes_v_version_version_archived_idx" ON "cms"."_horoscopes_v" USING btree ("version_archived");
  CREATE INDEX "_horoscopes_v_version_version_updated_at_idx" ON "cms"."_horoscopes_v" USING btree ("version_updated_at");
  CREATE INDEX "_horoscopes_v_version_version_created_at_idx" ON "cms"."_horoscopes_v" USING btree ("version_created_at");
  CREATE INDEX "_horoscopes_v_version_version__status_idx" ON "cms"."_horoscopes_v" USING btree ("version__status");
  CREATE INDEX "_horoscopes_v_created_at_idx" ON "cms"."_horoscopes_v" USING btree ("created_at");
  CREATE INDEX "_horoscopes_v_updated_at_idx" ON "cms"."_horoscopes_v" USING btree ("updated_at");
  CREATE INDEX "_horoscopes_v_snapshot_idx" ON "cms"."_horoscopes_v" USING btree ("snapshot");
  CREATE INDEX "_horoscopes_v_published_locale_idx" ON "cms"."_horoscopes_v" USING btree ("published_locale");
  CREATE INDEX "_horoscopes_v_latest_idx" ON "cms"."_horoscopes_v" USING btree ("latest");
  CREATE UNIQUE INDEX "_horoscopes_v_locales_locale_parent_id_unique" ON "cms"."_horoscopes_v_locales" USING btree ("_locale","_parent_id");
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_articles_fk" FOREIGN KEY ("articles_id") REFERENCES "cms"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_horoscopes_fk" FOREIGN KEY ("horoscopes_id") REFERENCES "cms"."horoscopes"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_articles_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("articles_id");
  CREATE INDEX "payload_locked_documents_rels_horoscopes_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("horoscopes_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cms"."articles_topics" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."articles" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."articles_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."articles_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."_articles_v_version_topics" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."_articles_v" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."_articles_v_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."_articles_v_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."horoscopes" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."horoscopes_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."_horoscopes_v" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."_horoscopes_v_locales" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "cms"."articles_topics" CASCADE;
  DROP TABLE "cms"."articles" CASCADE;
  DROP TABLE "cms"."articles_locales" CASCADE;
  DROP TABLE "cms"."articles_rels" CASCADE;
  DROP TABLE "cms"."_articles_v_version_topics" CASCADE;
  DROP TABLE "cms"."_articles_v" CASCADE;
  DROP TABLE "cms"."_articles_v_locales" CASCADE;
  DROP TABLE "cms"."_articles_v_rels" CASCADE;
  DROP TABLE "cms"."horoscopes" CASCADE;
  DROP TABLE "cms"."horoscopes_locales" CASCADE;
  DROP TABLE "cms"."_horoscopes_v" CASCADE;
  DROP TABLE "cms"."_horoscopes_v_locales" CASCADE;
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_articles_fk";
  
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_horoscopes_fk";
  
  DROP INDEX "cms"."payload_locked_documents_rels_articles_id_idx";
  DROP INDEX "cms"."payload_locked_documents_rels_horoscopes_id_idx";
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP COLUMN "articles_id";
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP COLUMN "horoscopes_id";
  DROP TYPE "cms"."enum_articles_topics";
  DROP TYPE "cms"."enum_articles_status";
  DROP TYPE "cms"."enum__articles_v_version_topics";
  DROP TYPE "cms"."enum__articles_v_version_status";
  DROP TYPE "cms"."enum__articles_v_published_locale";
  DROP TYPE "cms"."enum_horoscopes_sign";
  DROP TYPE "cms"."enum_horoscopes_status";
  DROP TYPE "cms"."enum__horoscopes_v_version_sign";
  DROP TYPE "cms"."enum__horoscopes_v_version_status";
  DROP TYPE "cms"."enum__horoscopes_v_published_locale";`)
}
