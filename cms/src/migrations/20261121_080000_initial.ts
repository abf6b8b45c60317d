import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  // Not IF NOT EXISTS: that asks for a right on the whole database even where the schema already stands.
  await db.execute(sql`
  DO $$ BEGIN
    IF to_regnamespace('cms') IS NULL THEN CREATE SCHEMA "cms"; END IF;
  END $$;
   CREATE TYPE "cms"."enum_readers_topics" AS ENUM('Career & Work', 'Lost & Seeking', 'Love & Relationships', 'Past Life', 'Life Path', 'Future Life');
  CREATE TYPE "cms"."enum_readers_status" AS ENUM('draft', 'published');
  CREATE TYPE "cms"."enum__readers_v_version_topics" AS ENUM('Career & Work', 'Lost & Seeking', 'Love & Relationships', 'Past Life', 'Life Path', 'Future Life');
  CREATE TYPE "cms"."enum__readers_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "cms"."enum_attributes_kind" AS ENUM('TOOL', 'ABILITY', 'STYLE');
  CREATE TYPE "cms"."enum_gifts_animation" AS ENUM('petals', 'candle-glow', 'shooting-star', 'moonrise', 'crystal-bloom', 'aurora', 'comet-shower', 'phoenix');
  CREATE TYPE "cms"."enum_gifts_season" AS ENUM('ALWAYS', 'SPRING', 'SUMMER', 'AUTUMN', 'WINTER');
  CREATE TYPE "cms"."enum_products_kind" AS ENUM('SERVICE', 'DIGITAL', 'PHYSICAL');
  CREATE TYPE "cms"."enum_products_category" AS ENUM('readings', 'courses', 'audio', 'decks', 'crystals', 'candles', 'journals', 'jewellery');
  CREATE TYPE "cms"."enum_products_status" AS ENUM('draft', 'published');
  CREATE TYPE "cms"."enum__products_v_version_kind" AS ENUM('SERVICE', 'DIGITAL', 'PHYSICAL');
  CREATE TYPE "cms"."enum__products_v_version_category" AS ENUM('readings', 'courses', 'audio', 'decks', 'crystals', 'candles', 'journals', 'jewellery');
  CREATE TYPE "cms"."enum__products_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "cms"."enum_brands_wallet_unit" AS ENUM('MONEY', 'CREDITS');
  CREATE TYPE "cms"."enum_brands_default_scheme" AS ENUM('dark', 'light');
  CREATE TYPE "cms"."enum_staff_role" AS ENUM('staff', 'admin', 'service');
  CREATE TYPE "cms"."enum_policies_metering_unit" AS ENUM('SECOND', 'MINUTE');
  CREATE TYPE "cms"."enum__policies_v_version_metering_unit" AS ENUM('SECOND', 'MINUTE');
  CREATE TABLE "cms"."readers_topics" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "cms"."enum_readers_topics",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "cms"."readers" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"slug" varchar,
  	"tagline" varchar,
  	"bio" varchar,
  	"location" varchar,
  	"rates_chat" numeric,
  	"rates_voice" numeric,
  	"rates_video" numeric,
  	"picture_id" uuid,
  	"background_id" uuid,
  	"time_zone" varchar DEFAULT 'UTC',
  	"reading_since" numeric,
  	"subject" varchar,
  	"edit_key" varchar,
  	"edit_digest" varchar,
  	"archived" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "cms"."enum_readers_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "cms"."readers_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "cms"."readers_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"attributes_id" uuid
  );
  
  CREATE TABLE "cms"."_readers_v_version_topics" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "cms"."enum__readers_v_version_topics",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "cms"."_readers_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_name" varchar,
  	"version_slug" varchar,
  	"version_tagline" varchar,
  	"version_bio" varchar,
  	"version_location" varchar,
  	"version_rates_chat" numeric,
  	"version_rates_voice" numeric,
  	"version_rates_video" numeric,
  	"version_picture_id" uuid,
  	"version_background_id" uuid,
  	"version_time_zone" varchar DEFAULT 'UTC',
  	"version_reading_since" numeric,
  	"version_subject" varchar,
  	"version_edit_key" varchar,
  	"version_edit_digest" varchar,
  	"version_archived" boolean DEFAULT false,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "cms"."enum__readers_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  CREATE TABLE "cms"."_readers_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "cms"."_readers_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"attributes_id" uuid
  );
  
  CREATE TABLE "cms"."attributes" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"slug" varchar NOT NULL,
  	"kind" "cms"."enum_attributes_kind" NOT NULL,
  	"archived" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."media" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"alt" varchar NOT NULL,
  	"archived" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric
  );
  
  CREATE TABLE "cms"."gifts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"slug" varchar NOT NULL,
  	"price_minor" numeric NOT NULL,
  	"animation" "cms"."enum_gifts_animation" NOT NULL,
  	"season" "cms"."enum_gifts_season" DEFAULT 'ALWAYS' NOT NULL,
  	"archived" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."products_variants" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"sku" varchar,
  	"price_minor" numeric,
  	"stock" numeric
  );
  
  CREATE TABLE "cms"."products" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"slug" varchar,
  	"kind" "cms"."enum_products_kind",
  	"category" "cms"."enum_products_category",
  	"description" varchar,
  	"price_minor" numeric,
  	"discount_basis_points" numeric,
  	"discount_from" timestamp(3) with time zone,
  	"discount_until" timestamp(3) with time zone,
  	"stock" numeric,
  	"service_minutes" numeric,
  	"weight_grams" numeric,
  	"reader_id" uuid,
  	"stripe_product" varchar,
  	"archived" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "cms"."enum_products_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "cms"."products_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" uuid,
  	"products_id" uuid
  );
  
  CREATE TABLE "cms"."_products_v_version_variants" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"sku" varchar,
  	"price_minor" numeric,
  	"stock" numeric,
  	"_uuid" varchar
  );
  
  CREATE TABLE "cms"."_products_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_name" varchar,
  	"version_slug" varchar,
  	"version_kind" "cms"."enum__products_v_version_kind",
  	"version_category" "cms"."enum__products_v_version_category",
  	"version_description" varchar,
  	"version_price_minor" numeric,
  	"version_discount_basis_points" numeric,
  	"version_discount_from" timestamp(3) with time zone,
  	"version_discount_until" timestamp(3) with time zone,
  	"version_stock" numeric,
  	"version_service_minutes" numeric,
  	"version_weight_grams" numeric,
  	"version_reader_id" uuid,
  	"version_stripe_product" varchar,
  	"version_archived" boolean DEFAULT false,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "cms"."enum__products_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  CREATE TABLE "cms"."_products_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" uuid,
  	"products_id" uuid
  );
  
  CREATE TABLE "cms"."brands" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"slug" varchar NOT NULL,
  	"tagline" varchar NOT NULL,
  	"logo_id" uuid,
  	"wallet_unit" "cms"."enum_brands_wallet_unit" DEFAULT 'MONEY' NOT NULL,
  	"credit_worth_minor" numeric,
  	"default_scheme" "cms"."enum_brands_default_scheme" DEFAULT 'dark' NOT NULL,
  	"dark_background" varchar NOT NULL,
  	"dark_surface" varchar NOT NULL,
  	"dark_text" varchar NOT NULL,
  	"dark_muted" varchar NOT NULL,
  	"dark_accent" varchar NOT NULL,
  	"dark_on_accent" varchar NOT NULL,
  	"dark_highlight" varchar NOT NULL,
  	"dark_border" varchar NOT NULL,
  	"light_background" varchar NOT NULL,
  	"light_surface" varchar NOT NULL,
  	"light_text" varchar NOT NULL,
  	"light_muted" varchar NOT NULL,
  	"light_accent" varchar NOT NULL,
  	"light_on_accent" varchar NOT NULL,
  	"light_highlight" varchar NOT NULL,
  	"light_border" varchar NOT NULL,
  	"fonts_heading" varchar NOT NULL,
  	"fonts_body" varchar NOT NULL,
  	"copy_hero_title" varchar NOT NULL,
  	"copy_hero_text" varchar NOT NULL,
  	"copy_footer" varchar NOT NULL,
  	"copy_support_email" varchar NOT NULL,
  	"archived" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."brands_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "cms"."staff_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "cms"."staff" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"role" "cms"."enum_staff_role" DEFAULT 'staff' NOT NULL,
  	"archived" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"enable_a_p_i_key" boolean,
  	"api_key" varchar,
  	"api_key_index" varchar,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "cms"."payload_kv" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "cms"."payload_locked_documents" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"readers_id" uuid,
  	"attributes_id" uuid,
  	"media_id" uuid,
  	"gifts_id" uuid,
  	"products_id" uuid,
  	"brands_id" uuid,
  	"staff_id" uuid
  );
  
  CREATE TABLE "cms"."payload_preferences" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"staff_id" uuid
  );
  
  CREATE TABLE "cms"."payload_migrations" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."policies" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"currency" varchar DEFAULT 'USD' NOT NULL,
  	"metering_unit" "cms"."enum_policies_metering_unit" DEFAULT 'SECOND' NOT NULL,
  	"reader_share_basis_points" numeric DEFAULT 7000 NOT NULL,
  	"ring_seconds" numeric DEFAULT 60 NOT NULL,
  	"join_seconds" numeric DEFAULT 60 NOT NULL,
  	"grace_seconds" numeric DEFAULT 120 NOT NULL,
  	"minimum_minutes" numeric DEFAULT 3 NOT NULL,
  	"least_payout_minor" numeric DEFAULT 1500 NOT NULL,
  	"top_up_least_minor" numeric DEFAULT 500 NOT NULL,
  	"top_up_most_minor" numeric DEFAULT 50000 NOT NULL,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "cms"."policies_numbers" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"number" numeric,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL
  );
  
  CREATE TABLE "cms"."_policies_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"version_currency" varchar DEFAULT 'USD' NOT NULL,
  	"version_metering_unit" "cms"."enum__policies_v_version_metering_unit" DEFAULT 'SECOND' NOT NULL,
  	"version_reader_share_basis_points" numeric DEFAULT 7000 NOT NULL,
  	"version_ring_seconds" numeric DEFAULT 60 NOT NULL,
  	"version_join_seconds" numeric DEFAULT 60 NOT NULL,
  	"version_grace_seconds" numeric DEFAULT 120 NOT NULL,
  	"version_minimum_minutes" numeric DEFAULT 3 NOT NULL,
  	"version_least_payout_minor" numeric DEFAULT 1500 NOT NULL,
  	"version_top_up_least_minor" numeric DEFAULT 500 NOT NULL,
  	"version_top_up_most_minor" numeric DEFAULT 50000 NOT NULL,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."_policies_v_numbers" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"number" numeric,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL
  );
  
  ALTER TABLE "cms"."readers_topics" ADD CONSTRAINT "readers_topics_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."readers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."readers" ADD CONSTRAINT "readers_picture_id_media_id_fk" FOREIGN KEY ("picture_id") REFERENCES "cms"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cms"."readers" ADD CONSTRAINT "readers_background_id_media_id_fk" FOREIGN KEY ("background_id") REFERENCES "cms"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cms"."readers_texts" ADD CONSTRAINT "readers_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."readers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."readers_rels" ADD CONSTRAINT "readers_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."readers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."readers_rels" ADD CONSTRAINT "readers_rels_attributes_fk" FOREIGN KEY ("attributes_id") REFERENCES "cms"."attributes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_readers_v_version_topics" ADD CONSTRAINT "_readers_v_version_topics_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."_readers_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_readers_v" ADD CONSTRAINT "_readers_v_parent_id_readers_id_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."readers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cms"."_readers_v" ADD CONSTRAINT "_readers_v_version_picture_id_media_id_fk" FOREIGN KEY ("version_picture_id") REFERENCES "cms"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cms"."_readers_v" ADD CONSTRAINT "_readers_v_version_background_id_media_id_fk" FOREIGN KEY ("version_background_id") REFERENCES "cms"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cms"."_readers_v_texts" ADD CONSTRAINT "_readers_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."_readers_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_readers_v_rels" ADD CONSTRAINT "_readers_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."_readers_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_readers_v_rels" ADD CONSTRAINT "_readers_v_rels_attributes_fk" FOREIGN KEY ("attributes_id") REFERENCES "cms"."attributes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."products_variants" ADD CONSTRAINT "products_variants_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."products" ADD CONSTRAINT "products_reader_id_readers_id_fk" FOREIGN KEY ("reader_id") REFERENCES "cms"."readers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cms"."products_rels" ADD CONSTRAINT "products_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."products_rels" ADD CONSTRAINT "products_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "cms"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."products_rels" ADD CONSTRAINT "products_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "cms"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_version_variants" ADD CONSTRAINT "_products_v_version_variants_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_products_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v" ADD CONSTRAINT "_products_v_parent_id_products_id_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cms"."_products_v" ADD CONSTRAINT "_products_v_version_reader_id_readers_id_fk" FOREIGN KEY ("version_reader_id") REFERENCES "cms"."readers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_rels" ADD CONSTRAINT "_products_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."_products_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_rels" ADD CONSTRAINT "_products_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "cms"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_rels" ADD CONSTRAINT "_products_v_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "cms"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."brands" ADD CONSTRAINT "brands_logo_id_media_id_fk" FOREIGN KEY ("logo_id") REFERENCES "cms"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cms"."brands_texts" ADD CONSTRAINT "brands_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."brands"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."staff_sessions" ADD CONSTRAINT "staff_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."staff"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_readers_fk" FOREIGN KEY ("readers_id") REFERENCES "cms"."readers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_attributes_fk" FOREIGN KEY ("attributes_id") REFERENCES "cms"."attributes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "cms"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_gifts_fk" FOREIGN KEY ("gifts_id") REFERENCES "cms"."gifts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "cms"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_brands_fk" FOREIGN KEY ("brands_id") REFERENCES "cms"."brands"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_staff_fk" FOREIGN KEY ("staff_id") REFERENCES "cms"."staff"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_staff_fk" FOREIGN KEY ("staff_id") REFERENCES "cms"."staff"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."policies_numbers" ADD CONSTRAINT "policies_numbers_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_policies_v_numbers" ADD CONSTRAINT "_policies_v_numbers_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."_policies_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "readers_topics_order_idx" ON "cms"."readers_topics" USING btree ("order");
  CREATE INDEX "readers_topics_parent_idx" ON "cms"."readers_topics" USING btree ("parent_id");
  CREATE UNIQUE INDEX "readers_slug_idx" ON "cms"."readers" USING btree ("slug");
  CREATE INDEX "readers_picture_idx" ON "cms"."readers" USING btree ("picture_id");
  CREATE INDEX "readers_background_idx" ON "cms"."readers" USING btree ("background_id");
  CREATE UNIQUE INDEX "readers_subject_idx" ON "cms"."readers" USING btree ("subject");
  CREATE INDEX "readers_archived_idx" ON "cms"."readers" USING btree ("archived");
  CREATE INDEX "readers_updated_at_idx" ON "cms"."readers" USING btree ("updated_at");
  CREATE INDEX "readers_created_at_idx" ON "cms"."readers" USING btree ("created_at");
  CREATE INDEX "readers__status_idx" ON "cms"."readers" USING btree ("_status");
  CREATE INDEX "readers_texts_order_parent" ON "cms"."readers_texts" USING btree ("order","parent_id");
  CREATE INDEX "readers_rels_order_idx" ON "cms"."readers_rels" USING btree ("order");
  CREATE INDEX "readers_rels_parent_idx" ON "cms"."readers_rels" USING btree ("parent_id");
  CREATE INDEX "readers_rels_path_idx" ON "cms"."readers_rels" USING btree ("path");
  CREATE INDEX "readers_rels_attributes_id_idx" ON "cms"."readers_rels" USING btree ("attributes_id");
  CREATE INDEX "_readers_v_version_topics_order_idx" ON "cms"."_readers_v_version_topics" USING btree ("order");
  CREATE INDEX "_readers_v_version_topics_parent_idx" ON "cms"."_readers_v_version_topics" USING btree ("parent_id");
  CREATE INDEX "_readers_v_parent_idx" ON "cms"."_readers_v" USING btree ("parent_id");
  CREATE INDEX "_readers_v_version_version_slug_idx" ON "cms"."_readers_v" USING btree ("version_slug");
  CREATE INDEX "_readers_v_version_version_picture_idx" ON "cms"."_readers_v" USING btree ("version_picture_id");
  CREATE INDEX "_readers_v_version_version_background_idx" ON "cms"."_readers_v" USING btree ("version_background_id");
  CREATE INDEX "_readers_v_version_version_subject_idx" ON "cms"."_readers_v" USING btree ("version_subject");
  CREATE INDEX "_readers_v_version_version_archived_idx" ON "cms"."_readers_v" USING btree ("version_archived");
  CREATE INDEX "_readers_v_version_version_updated_at_idx" ON "cms"."_readers_v" USING btree ("version_updated_at");
  CREATE INDEX "_readers_v_version_version_created_at_idx" ON "cms"."_readers_v" USING btree ("version_created_at");
  CREATE INDEX "_readers_v_version_version__status_idx" ON "cms"."_readers_v" USING btree ("version__status");
  CREATE INDEX "_readers_v_created_at_idx" ON "cms"."_readers_v" USING btree ("created_at");
  CREATE INDEX "_readers_v_updated_at_idx" ON "cms"."_readers_v" USING btree ("updated_at");
  CREATE INDEX "_readers_v_latest_idx" ON "cms"."_readers_v" USING btree ("latest");
  CREATE INDEX "_readers_v_texts_order_parent" ON "cms"."_readers_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_readers_v_rels_order_idx" ON "cms"."_readers_v_rels" USING btree ("order");
  CREATE INDEX "_readers_v_rels_parent_idx" ON "cms"."_readers_v_rels" USING btree ("parent_id");
  CREATE INDEX "_readers_v_rels_path_idx" ON "cms"."_readers_v_rels" USING btree ("path");
  CREATE INDEX "_readers_v_rels_attributes_id_idx" ON "cms"."_readers_v_rels" USING btree ("attributes_id");
  CREATE UNIQUE INDEX "attributes_slug_idx" ON "cms"."attributes" USING btree ("slug");
  CREATE INDEX "attributes_kind_idx" ON "cms"."attributes" USING btree ("kind");
  CREATE INDEX "attributes_archived_idx" ON "cms"."attributes" USING btree ("archived");
  CREATE INDEX "attributes_updated_at_idx" ON "cms"."attributes" USING btree ("updated_at");
  CREATE INDEX "attributes_created_at_idx" ON "cms"."attributes" USING btree ("created_at");
  CREATE INDEX "media_archived_idx" ON "cms"."media" USING btree ("archived");
  CREATE INDEX "media_updated_at_idx" ON "cms"."media" USING btree ("updated_at");
  CREATE INDEX "media_created_at_idx" ON "cms"."media" USING btree ("created_at");
  CREATE UNIQUE INDEX "media_filename_idx" ON "cms"."media" USING btree ("filename");
  CREATE UNIQUE INDEX "gifts_slug_idx" ON "cms"."gifts" USING btree ("slug");
  CREATE INDEX "gifts_archived_idx" ON "cms"."gifts" USING btree ("archived");
  CREATE INDEX "gifts_updated_at_idx" ON "cms"."gifts" USING btree ("updated_at");
  CREATE INDEX "gifts_created_at_idx" ON "cms"."gifts" USING btree ("created_at");
  CREATE INDEX "products_variants_order_idx" ON "cms"."products_variants" USING btree ("_order");
  CREATE INDEX "products_variants_parent_id_idx" ON "cms"."products_variants" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "products_slug_idx" ON "cms"."products" USING btree ("slug");
  CREATE INDEX "products_kind_idx" ON "cms"."products" USING btree ("kind");
  CREATE INDEX "products_category_idx" ON "cms"."products" USING btree ("category");
  CREATE INDEX "products_reader_idx" ON "cms"."products" USING btree ("reader_id");
  CREATE INDEX "products_archived_idx" ON "cms"."products" USING btree ("archived");
  CREATE INDEX "products_updated_at_idx" ON "cms"."products" USING btree ("updated_at");
  CREATE INDEX "products_created_at_idx" ON "cms"."products" USING btree ("created_at");
  CREATE INDEX "products__status_idx" ON "cms"."products" USING btree ("_status");
  CREATE INDEX "products_rels_order_idx" ON "cms"."products_rels" USING btree ("order");
  CREATE INDEX "products_rels_parent_idx" ON "cms"."products_rels" USING btree ("parent_id");
  CREATE INDEX "products_rels_path_idx" ON "cms"."products_rels" USING btree ("path");
  CREATE INDEX "products_rels_media_id_idx" ON "cms"."products_rels" USING btree ("media_id");
  CREATE INDEX "products_rels_products_id_idx" ON "cms"."products_rels" USING btree ("products_id");
  CREATE INDEX "_products_v_version_variants_order_idx" ON "cms"."_products_v_version_variants" USING btree ("_order");
  CREATE INDEX "_products_v_version_variants_parent_id_idx" ON "cms"."_products_v_version_variants" USING btree ("_parent_id");
  CREATE INDEX "_products_v_parent_idx" ON "cms"."_products_v" USING btree ("parent_id");
  CREATE INDEX "_products_v_version_version_slug_idx" ON "cms"."_products_v" USING btree ("version_slug");
  CREATE INDEX "_products_v_version_version_kind_idx" ON "cms"."_products_v" USING btree ("version_kind");
  CREATE INDEX "_products_v_version_version_category_idx" ON "cms"."_products_v" USING btree ("version_category");
  CREATE INDEX "_products_v_version_version_reader_idx" ON "cms"."_products_v" USING btree ("version_reader_id");
  CREATE INDEX "_products_v_version_version_archived_idx" ON "cms"."_products_v" USING btree ("version_archived");
  CREATE INDEX "_products_v_version_version_updated_at_idx" ON "cms"."_products_v" USING btree ("version_updated_at");
  CREATE INDEX "_products_v_version_version_created_at_idx" ON "cms"."_products_v" USING btree ("version_created_at");
  CREATE INDEX "_products_v_version_version__status_idx" ON "cms"."_products_v" USING btree ("version__status");
  CREATE INDEX "_products_v_created_at_idx" ON "cms"."_products_v" USING btree ("created_at");
  CREATE INDEX "_products_v_updated_at_idx" ON "cms"."_products_v" USING btree ("updated_at");
  CREATE INDEX "_products_v_latest_idx" ON "cms"."_products_v" USING btree ("latest");
  CREATE INDEX "_products_v_rels_order_idx" ON "cms"."_products_v_rels" USING btree ("order");
  CREATE INDEX "_products_v_rels_parent_idx" ON "cms"."_products_v_rels" USING btree ("parent_id");
  CREATE INDEX "_products_v_rels_path_idx" ON "cms"."_products_v_rels" USING btree ("path");
  CREATE INDEX "_products_v_rels_media_id_idx" ON "cms"."_products_v_rels" USING btree ("media_id");
  CREATE INDEX "_products_v_rels_products_id_idx" ON "cms"."_products_v_rels" USING btree ("products_id");
  CREATE UNIQUE INDEX "brands_slug_idx" ON "cms"."brands" USING btree ("slug");
  CREATE INDEX "brands_logo_idx" ON "cms"."brands" USING btree ("logo_id");
  CREATE INDEX "brands_archived_idx" ON "cms"."brands" USING btree ("archived");
  CREATE INDEX "brands_updated_at_idx" ON "cms"."brands" USING btree ("updated_at");
  CREATE INDEX "brands_created_at_idx" ON "cms"."brands" USING btree ("created_at");
  CREATE INDEX "brands_texts_order_parent" ON "cms"."brands_texts" USING btree ("order","parent_id");
  CREATE INDEX "staff_sessions_order_idx" ON "cms"."staff_sessions" USING btree ("_order");
  CREATE INDEX "staff_sessions_parent_id_idx" ON "cms"."staff_sessions" USING btree ("_parent_id");
  CREATE INDEX "staff_archived_idx" ON "cms"."staff" USING btree ("archived");
  CREATE INDEX "staff_updated_at_idx" ON "cms"."staff" USING btree ("updated_at");
  CREATE INDEX "staff_created_at_idx" ON "cms"."staff" USING btree ("created_at");
  CREATE UNIQUE INDEX "staff_email_idx" ON "cms"."staff" USING btree ("email");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "cms"."payload_kv" USING btree ("key");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "cms"."payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "cms"."payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "cms"."payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "cms"."payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "cms"."payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "cms"."payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_readers_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("readers_id");
  CREATE INDEX "payload_locked_documents_rels_attributes_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("attributes_id");
  CREATE INDEX "payload_locked_documents_rels_media_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("media_id");
  CREATE INDEX "payload_locked_documents_rels_gifts_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("gifts_id");
  CREATE INDEX "payload_locked_documents_rels_products_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("products_id");
  CREATE INDEX "payload_locked_documents_rels_brands_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("brands_id");
  CREATE INDEX "payload_locked_documents_rels_staff_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("staff_id");
  CREATE INDEX "payload_preferences_key_idx" ON "cms"."payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "cms"."payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "cms"."payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "cms"."payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "cms"."payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "cms"."payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_staff_id_idx" ON "cms"."payload_preferences_rels" USING btree ("staff_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "cms"."payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "cms"."payload_migrations" USING btree ("created_at");
  CREATE INDEX "policies_numbers_order_parent_idx" ON "cms"."policies_numbers" USING btree ("order","parent_id");
  CREATE INDEX "_policies_v_created_at_idx" ON "cms"."_policies_v" USING btree ("created_at");
  CREATE INDEX "_policies_v_updated_at_idx" ON "cms"."_policies_v" USING btree ("updated_at");
  CREATE INDEX "_policies_v_numbers_order_parent_idx" ON "cms"."_policies_v_numbers" USING btree ("order","parent_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "cms"."readers_topics" CASCADE;
  DROP TABLE "cms"."readers" CASCADE;
  DROP TABLE "cms"."readers_texts" CASCADE;
  DROP TABLE "cms"."readers_rels" CASCADE;
  DROP TABLE "cms"."_readers_v_version_topics" CASCADE;
  DROP TABLE "cms"."_readers_v" CASCADE;
  DROP TABLE "cms"."_readers_v_texts" CASCADE;
  DROP TABLE "cms"."_readers_v_rels" CASCADE;
  DROP TABLE "cms"."attributes" CASCADE;
  DROP TABLE "cms"."media" CASCADE;
  DROP TABLE "cms"."gifts" CASCADE;
  DROP TABLE "cms"."products_variants" CASCADE;
  DROP TABLE "cms"."products" CASCADE;
  DROP TABLE "cms"."products_rels" CASCADE;
  DROP TABLE "cms"."_products_v_version_variants" CASCADE;
  DROP TABLE "cms"."_products_v" CASCADE;
  DROP TABLE "cms"."_products_v_rels" CASCADE;
  DROP TABLE "cms"."brands" CASCADE;
  DROP TABLE "cms"."brands_texts" CASCADE;
  DROP TABLE "cms"."staff_sessions" CASCADE;
  DROP TABLE "cms"."staff" CASCADE;
  DROP TABLE "cms"."payload_kv" CASCADE;
  DROP TABLE "cms"."payload_locked_documents" CASCADE;
  DROP TABLE "cms"."payload_locked_documents_rels" CASCADE;
  DROP TABLE "cms"."payload_preferences" CASCADE;
  DROP TABLE "cms"."payload_preferences_rels" CASCADE;
  DROP TABLE "cms"."payload_migrations" CASCADE;
  DROP TABLE "cms"."policies" CASCADE;
  DROP TABLE "cms"."policies_numbers" CASCADE;
  DROP TABLE "cms"."_policies_v" CASCADE;
  DROP TABLE "cms"."_policies_v_numbers" CASCADE;
  DROP TYPE "cms"."enum_readers_topics";
  DROP TYPE "cms"."enum_readers_status";
  DROP TYPE "cms"."enum__readers_v_version_topics";
  DROP TYPE "cms"."enum__readers_v_version_status";
  DROP TYPE "cms"."enum_attributes_kind";
  DROP TYPE "cms"."enum_gifts_animation";
  DROP TYPE "cms"."enum_gifts_season";
  DROP TYPE "cms"."enum_products_kind";
  DROP TYPE "cms"."enum_products_category";
  DROP TYPE "cms"."enum_products_status";
  DROP TYPE "cms"."enum__products_v_version_kind";
  DROP TYPE "cms"."enum__products_v_version_category";
  DROP TYPE "cms"."enum__products_v_version_status";
  DROP TYPE "cms"."enum_brands_wallet_unit";
  DROP TYPE "cms"."enum_brands_default_scheme";
  DROP TYPE "cms"."enum_staff_role";
  DROP TYPE "cms"."enum_policies_metering_unit";
  DROP TYPE "cms"."enum__policies_v_version_metering_unit";`)
}
