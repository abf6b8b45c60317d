import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "cms"."enum_products_tax_class" AS ENUM('STANDARD', 'REDUCED', 'DIGITAL', 'NONE');
  CREATE TYPE "cms"."enum__products_v_version_tax_class" AS ENUM('STANDARD', 'REDUCED', 'DIGITAL', 'NONE');
  CREATE TYPE "cms"."enum_discount_codes_kind" AS ENUM('PERCENTAGE', 'AMOUNT', 'FREE_SHIPPING');
  CREATE TABLE "cms"."products_bundle" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"sku" varchar,
  	"count" numeric DEFAULT 1
  );
  
  CREATE TABLE "cms"."products_locales" (
  	"name" varchar,
  	"description" jsonb,
  	"seo_title" varchar,
  	"seo_description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "cms"."products_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "cms"."_products_v_version_bundle" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"sku" varchar,
  	"count" numeric DEFAULT 1,
  	"_uuid" varchar
  );
  
  CREATE TABLE "cms"."_products_v_locales" (
  	"version_name" varchar,
  	"version_description" jsonb,
  	"version_seo_title" varchar,
  	"version_seo_description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "cms"."_products_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "cms"."product_categories" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"slug" varchar NOT NULL,
  	"place" numeric DEFAULT 100 NOT NULL,
  	"archived" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."product_categories_locales" (
  	"name" varchar NOT NULL,
  	"description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "cms"."product_options" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"slug" varchar NOT NULL,
  	"place" numeric DEFAULT 100 NOT NULL,
  	"archived" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."product_options_locales" (
  	"name" varchar NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "cms"."product_option_values" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"option_id" uuid NOT NULL,
  	"slug" varchar NOT NULL,
  	"place" numeric DEFAULT 100 NOT NULL,
  	"archived" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."product_option_values_locales" (
  	"name" varchar NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "cms"."discount_codes" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"code" varchar NOT NULL,
  	"kind" "cms"."enum_discount_codes_kind" NOT NULL,
  	"basis_points" numeric,
  	"amount_minor" numeric,
  	"least_minor" numeric,
  	"most_uses" numeric,
  	"most_uses_each" numeric,
  	"from" timestamp(3) with time zone,
  	"until" timestamp(3) with time zone,
  	"archived" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."shipping_zones_rates" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"code" varchar NOT NULL,
  	"price_minor" numeric NOT NULL,
  	"most_grams" numeric,
  	"free_from_minor" numeric
  );
  
  CREATE TABLE "cms"."shipping_zones_rates_locales" (
  	"name" varchar NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "cms"."shipping_zones" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"archived" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cms"."shipping_zones_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "cms"."taxes" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"country" varchar NOT NULL,
  	"is_included" boolean DEFAULT false,
  	"standard_basis_points" numeric DEFAULT 0 NOT NULL,
  	"reduced_basis_points" numeric DEFAULT 0 NOT NULL,
  	"digital_basis_points" numeric DEFAULT 0 NOT NULL,
  	"archived" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "cms"."products_rels" DROP CONSTRAINT "products_rels_products_fk";
  
  ALTER TABLE "cms"."_products_v_rels" DROP CONSTRAINT "_products_v_rels_products_fk";
  
  DROP INDEX "cms"."products_category_idx";
  DROP INDEX "cms"."products_rels_products_id_idx";
  DROP INDEX "cms"."_products_v_version_version_category_idx";
  DROP INDEX "cms"."_products_v_rels_products_id_idx";
  ALTER TABLE "cms"."products_variants" ADD COLUMN "weight_grams" numeric;
  ALTER TABLE "cms"."products" ADD COLUMN "reduction_basis_points" numeric;
  ALTER TABLE "cms"."products" ADD COLUMN "reduction_from" timestamp(3) with time zone;
  ALTER TABLE "cms"."products" ADD COLUMN "reduction_until" timestamp(3) with time zone;
  ALTER TABLE "cms"."products" ADD COLUMN "sale_from" timestamp(3) with time zone;
  ALTER TABLE "cms"."products" ADD COLUMN "sale_until" timestamp(3) with time zone;
  ALTER TABLE "cms"."products" ADD COLUMN "tax_class" "cms"."enum_products_tax_class" DEFAULT 'STANDARD';
  ALTER TABLE "cms"."products_rels" ADD COLUMN "product_categories_id" uuid;
  ALTER TABLE "cms"."products_rels" ADD COLUMN "product_option_values_id" uuid;
  ALTER TABLE "cms"."_products_v_version_variants" ADD COLUMN "weight_grams" numeric;
  ALTER TABLE "cms"."_products_v" ADD COLUMN "version_reduction_basis_points" numeric;
  ALTER TABLE "cms"."_products_v" ADD COLUMN "version_reduction_from" timestamp(3) with time zone;
  ALTER TABLE "cms"."_products_v" ADD COLUMN "version_reduction_until" timestamp(3) with time zone;
  ALTER TABLE "cms"."_products_v" ADD COLUMN "version_sale_from" timestamp(3) with time zone;
  ALTER TABLE "cms"."_products_v" ADD COLUMN "version_sale_until" timestamp(3) with time zone;
  ALTER TABLE "cms"."_products_v" ADD COLUMN "version_tax_class" "cms"."enum__products_v_version_tax_class" DEFAULT 'STANDARD';
  ALTER TABLE "cms"."_products_v_rels" ADD COLUMN "product_categories_id" uuid;
  ALTER TABLE "cms"."_products_v_rels" ADD COLUMN "product_option_values_id" uuid;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD COLUMN "product_categories_id" uuid;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD COLUMN "product_options_id" uuid;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD COLUMN "product_option_values_id" uuid;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD COLUMN "discount_codes_id" uuid;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD COLUMN "shipping_zones_id" uuid;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD COLUMN "taxes_id" uuid;
  ALTER TABLE "cms"."products_bundle" ADD CONSTRAINT "products_bundle_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."products_locales" ADD CONSTRAINT "products_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."products_texts" ADD CONSTRAINT "products_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_version_bundle" ADD CONSTRAINT "_products_v_version_bundle_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_products_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_locales" ADD CONSTRAINT "_products_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_products_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_texts" ADD CONSTRAINT "_products_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."_products_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."product_categories_locales" ADD CONSTRAINT "product_categories_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."product_categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."product_options_locales" ADD CONSTRAINT "product_options_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."product_options"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."product_option_values" ADD CONSTRAINT "product_option_values_option_id_product_options_id_fk" FOREIGN KEY ("option_id") REFERENCES "cms"."product_options"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cms"."product_option_values_locales" ADD CONSTRAINT "product_option_values_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."product_option_values"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."shipping_zones_rates" ADD CONSTRAINT "shipping_zones_rates_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."shipping_zones"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."shipping_zones_rates_locales" ADD CONSTRAINT "shipping_zones_rates_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."shipping_zones_rates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."shipping_zones_texts" ADD CONSTRAINT "shipping_zones_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "cms"."shipping_zones"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "products_bundle_order_idx" ON "cms"."products_bundle" USING btree ("_order");
  CREATE INDEX "products_bundle_parent_id_idx" ON "cms"."products_bundle" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "products_locales_locale_parent_id_unique" ON "cms"."products_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "products_texts_order_parent" ON "cms"."products_texts" USING btree ("order","parent_id");
  CREATE INDEX "_products_v_version_bundle_order_idx" ON "cms"."_products_v_version_bundle" USING btree ("_order");
  CREATE INDEX "_products_v_version_bundle_parent_id_idx" ON "cms"."_products_v_version_bundle" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_products_v_locales_locale_parent_id_unique" ON "cms"."_products_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_products_v_texts_order_parent" ON "cms"."_products_v_texts" USING btree ("order","parent_id");
  CREATE UNIQUE INDEX "product_categories_slug_idx" ON "cms"."product_categories" USING btree ("slug");
  CREATE INDEX "product_categories_archived_idx" ON "cms"."product_categories" USING btree ("archived");
  CREATE INDEX "product_categories_updated_at_idx" ON "cms"."product_categories" USING btree ("updated_at");
  CREATE INDEX "product_categories_created_at_idx" ON "cms"."product_categories" USING btree ("created_at");
  CREATE UNIQUE INDEX "product_categories_locales_locale_parent_id_unique" ON "cms"."product_categories_locales" USING btree ("_locale","_parent_id");
  CREATE UNIQUE INDEX "product_options_slug_idx" ON "cms"."product_options" USING btree ("slug");
  CREATE INDEX "product_options_archived_idx" ON "cms"."product_options" USING btree ("archived");
  CREATE INDEX "product_options_updated_at_idx" ON "cms"."product_options" USING btree ("updated_at");
  CREATE INDEX "product_options_created_at_idx" ON "cms"."product_options" USING btree ("created_at");
  CREATE UNIQUE INDEX "product_options_locales_locale_parent_id_unique" ON "cms"."product_options_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "product_option_values_option_idx" ON "cms"."product_option_values" USING btree ("option_id");
  CREATE UNIQUE INDEX "product_option_values_slug_idx" ON "cms"."product_option_values" USING btree ("slug");
  CREATE INDEX "product_option_values_archived_idx" ON "cms"."product_option_values" USING btree ("archived");
  CREATE INDEX "product_option_values_updated_at_idx" ON "cms"."product_option_values" USING btree ("updated_at");
  CREATE INDEX "product_option_values_created_at_idx" ON "cms"."product_option_values" USING btree ("created_at");
  CREATE UNIQUE INDEX "product_option_values_locales_locale_parent_id_unique" ON "cms"."product_option_values_locales" USING btree ("_locale","_parent_id");
  CREATE UNIQUE INDEX "discount_codes_code_idx" ON "cms"."discount_codes" USING btree ("code");
  CREATE INDEX "discount_codes_archived_idx" ON "cms"."discount_codes" USING btree ("archived");
  CREATE INDEX "discount_codes_updated_at_idx" ON "cms"."discount_codes" USING btree ("updated_at");
  CREATE INDEX "discount_codes_created_at_idx" ON "cms"."discount_codes" USING btree ("created_at");
  CREATE INDEX "shipping_zones_rates_order_idx" ON "cms"."shipping_zones_rates" USING btree ("_order");
  CREATE INDEX "shipping_zones_rates_parent_id_idx" ON "cms"."shipping_zones_rates" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "shipping_zones_rates_locales_locale_parent_id_unique" ON "cms"."shipping_zones_rates_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "shipping_zones_archived_idx" ON "cms"."shipping_zones" USING btree ("archived");
  CREATE INDEX "shipping_zones_updated_at_idx" ON "cms"."shipping_zones" USING btree ("updated_at");
  CREATE INDEX "shipping_zones_created_at_idx" ON "cms"."shipping_zones" USING btree ("created_at");
  CREATE INDEX "shipping_zones_texts_order_parent" ON "cms"."shipping_zones_texts" USING btree ("order","parent_id");
  CREATE UNIQUE INDEX "taxes_country_idx" ON "cms"."taxes" USING btree ("country");
  CREATE INDEX "taxes_archived_idx" ON "cms"."taxes" USING btree ("archived");
  CREATE INDEX "taxes_updated_at_idx" ON "cms"."taxes" USING btree ("updated_at");
  CREATE INDEX "taxes_created_at_idx" ON "cms"."taxes" USING btree ("created_at");
  ALTER TABLE "cms"."products_rels" ADD CONSTRAINT "products_rels_product_categories_fk" FOREIGN KEY ("product_categories_id") REFERENCES "cms"."product_categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."products_rels" ADD CONSTRAINT "products_rels_product_option_values_fk" FOREIGN KEY ("product_option_values_id") REFERENCES "cms"."product_option_values"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_rels" ADD CONSTRAINT "_products_v_rels_product_categories_fk" FOREIGN KEY ("product_categories_id") REFERENCES "cms"."product_categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_rels" ADD CONSTRAINT "_products_v_rels_product_option_values_fk" FOREIGN KEY ("product_option_values_id") REFERENCES "cms"."product_option_values"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_product_categories_fk" FOREIGN KEY ("product_categories_id") REFERENCES "cms"."product_categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_product_options_fk" FOREIGN KEY ("product_options_id") REFERENCES "cms"."product_options"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_product_option_values_fk" FOREIGN KEY ("product_option_values_id") REFERENCES "cms"."product_option_values"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_discount_codes_fk" FOREIGN KEY ("discount_codes_id") REFERENCES "cms"."discount_codes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_shipping_zones_fk" FOREIGN KEY ("shipping_zones_id") REFERENCES "cms"."shipping_zones"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_taxes_fk" FOREIGN KEY ("taxes_id") REFERENCES "cms"."taxes"("id") ON DELETE cascade ON UPDATE no action;

  -- What there is stays, as English; every product has a variant from now on.
  INSERT INTO cms.product_categories (slug) SELECT DISTINCT category::text FROM cms.products WHERE category IS NOT NULL;
  INSERT INTO cms.product_categories_locales (name, _locale, _parent_id) SELECT initcap(slug), 'en', id FROM cms.product_categories;

  INSERT INTO cms.products_locales (name, description, _locale, _parent_id)
    SELECT m.name, jsonb_build_object('root', jsonb_build_object('type', 'root', 'version', 1, 'indent', 0, 'format', '', 'direction', 'ltr', 'children', jsonb_build_array(jsonb_build_object('type', 'paragraph', 'version', 1, 'indent', 0, 'format', '', 'direction', 'ltr', 'children', jsonb_build_array(jsonb_build_object('type', 'text', 'version', 1, 'format', 0, 'detail', 0, 'mode', 'normal', 'style', '', 'text', coalesce(m.description, ''))))))), 'en', m.id FROM cms.products m;
  INSERT INTO cms.products_rels ("order", parent_id, path, product_categories_id)
    SELECT 1, m.id, 'categories', c.id FROM cms.products m JOIN cms.product_categories c ON c.slug = m.category::text;
  DELETE FROM cms.products_rels WHERE products_id IS NOT NULL;
  UPDATE cms.products_variants v SET price_minor = coalesce(v.price_minor, m.price_minor), weight_grams = m.weight_grams,
    sku = coalesce(nullif(v.sku, ''), upper(m.slug) || '-' || v._order) FROM cms.products m WHERE m.id = v._parent_id;
  INSERT INTO cms.products_variants (_order, _parent_id, id, sku, price_minor, weight_grams)
    SELECT 1, m.id, substr(md5(m.id::text), 1, 24), upper(m.slug), m.price_minor, m.weight_grams FROM cms.products m
    WHERE NOT EXISTS (SELECT FROM cms.products_variants v WHERE v._parent_id = m.id);
  UPDATE cms.products SET reduction_basis_points = discount_basis_points, reduction_from = discount_from, reduction_until = discount_until;

  INSERT INTO cms._products_v_locales (version_name, version_description, _locale, _parent_id)
    SELECT m.version_name, jsonb_build_object('root', jsonb_build_object('type', 'root', 'version', 1, 'indent', 0, 'format', '', 'direction', 'ltr', 'children', jsonb_build_array(jsonb_build_object('type', 'paragraph', 'version', 1, 'indent', 0, 'format', '', 'direction', 'ltr', 'children', jsonb_build_array(jsonb_build_object('type', 'text', 'version', 1, 'format', 0, 'detail', 0, 'mode', 'normal', 'style', '', 'text', coalesce(m.version_description, ''))))))), 'en', m.id FROM cms._products_v m;
  INSERT INTO cms._products_v_rels ("order", parent_id, path, product_categories_id)
    SELECT 1, m.id, 'version.categories', c.id FROM cms._products_v m JOIN cms.product_categories c ON c.slug = m.version_category::text;
  DELETE FROM cms._products_v_rels WHERE products_id IS NOT NULL;
  UPDATE cms._products_v_version_variants v SET price_minor = coalesce(v.price_minor, m.version_price_minor), weight_grams = m.version_weight_grams,
    sku = coalesce(nullif(v.sku, ''), upper(m.version_slug) || '-' || v._order) FROM cms._products_v m WHERE m.id = v._parent_id;
  INSERT INTO cms._products_v_version_variants (_order, _parent_id, _uuid, sku, price_minor, weight_grams)
    SELECT 1, m.id, substr(md5(m.id::text), 1, 24), upper(m.version_slug), m.version_price_minor, m.version_weight_grams FROM cms._products_v m
    WHERE NOT EXISTS (SELECT FROM cms._products_v_version_variants v WHERE v._parent_id = m.id);
  UPDATE cms._products_v SET version_reduction_basis_points = version_discount_basis_points, version_reduction_from = version_discount_from, version_reduction_until = version_discount_until;
  CREATE UNIQUE INDEX "products_variants_sku_idx" ON "cms"."products_variants" USING btree ("sku");
  CREATE INDEX "products_rels_product_categories_id_idx" ON "cms"."products_rels" USING btree ("product_categories_id");
  CREATE INDEX "products_rels_product_option_values_id_idx" ON "cms"."products_rels" USING btree ("product_option_values_id");
  CREATE INDEX "_products_v_version_variants_sku_idx" ON "cms"."_products_v_version_variants" USING btree ("sku");
  CREATE INDEX "_products_v_rels_product_categories_id_idx" ON "cms"."_products_v_rels" USING btree ("product_categories_id");
  CREATE INDEX "_products_v_rels_product_option_values_id_idx" ON "cms"."_products_v_rels" USING btree ("product_option_values_id");
  CREATE INDEX "payload_locked_documents_rels_product_categories_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("product_categories_id");
  CREATE INDEX "payload_locked_documents_rels_product_options_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("product_options_id");
  CREATE INDEX "payload_locked_documents_rels_product_option_values_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("product_option_values_id");
  CREATE INDEX "payload_locked_documents_rels_discount_codes_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("discount_codes_id");
  CREATE INDEX "payload_locked_documents_rels_shipping_zones_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("shipping_zones_id");
  CREATE INDEX "payload_locked_documents_rels_taxes_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("taxes_id");
  ALTER TABLE "cms"."products_variants" DROP COLUMN "name";
  ALTER TABLE "cms"."products_variants" DROP COLUMN "stock";
  ALTER TABLE "cms"."products" DROP COLUMN "name";
  ALTER TABLE "cms"."products" DROP COLUMN "category";
  ALTER TABLE "cms"."products" DROP COLUMN "description";
  ALTER TABLE "cms"."products" DROP COLUMN "price_minor";
  ALTER TABLE "cms"."products" DROP COLUMN "discount_basis_points";
  ALTER TABLE "cms"."products" DROP COLUMN "discount_from";
  ALTER TABLE "cms"."products" DROP COLUMN "discount_until";
  ALTER TABLE "cms"."products" DROP COLUMN "stock";
  ALTER TABLE "cms"."products" DROP COLUMN "weight_grams";
  ALTER TABLE "cms"."products" DROP COLUMN "stripe_product";
  ALTER TABLE "cms"."products_rels" DROP COLUMN "products_id";
  ALTER TABLE "cms"."_products_v_version_variants" DROP COLUMN "name";
  ALTER TABLE "cms"."_products_v_version_variants" DROP COLUMN "stock";
  ALTER TABLE "cms"."_products_v" DROP COLUMN "version_name";
  ALTER TABLE "cms"."_products_v" DROP COLUMN "version_category";
  ALTER TABLE "cms"."_products_v" DROP COLUMN "version_description";
  ALTER TABLE "cms"."_products_v" DROP COLUMN "version_price_minor";
  ALTER TABLE "cms"."_products_v" DROP COLUMN "version_discount_basis_points";
  ALTER TABLE "cms"."_products_v" DROP COLUMN "version_discount_from";
  ALTER TABLE "cms"."_products_v" DROP COLUMN "version_discount_until";
  ALTER TABLE "cms"."_products_v" DROP COLUMN "version_stock";
  ALTER TABLE "cms"."_products_v" DROP COLUMN "version_weight_grams";
  ALTER TABLE "cms"."_products_v" DROP COLUMN "version_stripe_product";
  ALTER TABLE "cms"."_products_v_rels" DROP COLUMN "products_id";
  DROP TYPE "cms"."enum_products_category";
  DROP TYPE "cms"."enum__products_v_version_category";

  -- Everything that a product is, of those that are published and not archived, nor of a reader who is not shown. The api's role reads it
  -- instead of the tables, and sees no draft.
  CREATE VIEW cms.shown_products AS
  SELECT p.id, p.slug::text AS slug, json_build_object(
    'id', p.id, 'slug', p.slug, 'kind', p.kind, 'taxClass', p.tax_class, 'serviceMinutes', p.service_minutes::int, 'profileId', p.reader_id,
    'createdAt', p.created_at,
    'names', (SELECT json_object_agg(t._locale, t.name) FROM cms.products_locales t WHERE t._parent_id = p.id AND t.name IS NOT NULL),
    'descriptions', (SELECT json_object_agg(t._locale, t.description) FROM cms.products_locales t WHERE t._parent_id = p.id AND t.description IS NOT NULL),
    'seoTitles', (SELECT coalesce(json_object_agg(t._locale, t.seo_title), '{}') FROM cms.products_locales t WHERE t._parent_id = p.id AND t.seo_title IS NOT NULL),
    'seoDescriptions', (SELECT coalesce(json_object_agg(t._locale, t.seo_description), '{}') FROM cms.products_locales t
       WHERE t._parent_id = p.id AND t.seo_description IS NOT NULL),
    'tags', (SELECT coalesce(json_agg(t.text ORDER BY t."order"), '[]') FROM cms.products_texts t WHERE t.parent_id = p.id AND t.path = 'tags'),
    'categories', (SELECT coalesce(json_agg(l.product_categories_id ORDER BY l."order"), '[]') FROM cms.products_rels l
       WHERE l.parent_id = p.id AND l.path = 'categories'),
    'pictures', (SELECT coalesce(json_agg(i.picture ORDER BY l."order"), '[]') FROM cms.products_rels l JOIN cms.pictures i ON i.id = l.media_id
       WHERE l.parent_id = p.id AND l.path = 'images'),
    'variants', (SELECT coalesce(json_agg(json_build_object('sku', v.sku, 'minor', v.price_minor::bigint, 'grams', v.weight_grams::int,
         'values', (SELECT coalesce(json_agg(l.product_option_values_id ORDER BY l."order"), '[]') FROM cms.products_rels l
           WHERE l.parent_id = p.id AND l.path = 'variants.' || v._order - 1 || '.values')) ORDER BY v._order), '[]')
       FROM cms.products_variants v WHERE v._parent_id = p.id),
    'bundle', (SELECT coalesce(json_agg(json_build_object('sku', b.sku, 'count', b.count::int) ORDER BY b._order), '[]')
       FROM cms.products_bundle b WHERE b._parent_id = p.id),
    'reduction', json_build_object('basisPoints', p.reduction_basis_points::int, 'from', p.reduction_from, 'until', p.reduction_until),
    'sale', json_build_object('from', p.sale_from, 'until', p.sale_until)
  ) AS shown
  FROM cms.products p WHERE p._status = 'published' AND p.archived IS NOT TRUE
    AND (p.reader_id IS NULL OR EXISTS (SELECT FROM cms.shown_readers r WHERE r.id = p.reader_id));
  CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.products
    FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();
  CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.products_locales
    FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();
  CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.products_variants
    FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();
  CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.products_rels
    FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();
  CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.products_texts
    FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();
  CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.products_bundle
    FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();
  CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.product_categories
    FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();
  CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.product_categories_locales
    FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();
  CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.product_options
    FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();
  CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.product_options_locales
    FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();
  CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.product_option_values
    FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();
  CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.product_option_values_locales
    FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();
  CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.discount_codes
    FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();
  CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.shipping_zones
    FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();
  CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.shipping_zones_rates
    FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();
  CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.shipping_zones_rates_locales
    FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();
  CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.shipping_zones_texts
    FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();
  CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.taxes
    FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();
`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP VIEW cms.shown_products;
   DROP TRIGGER content_changed ON cms.products;
   DROP TRIGGER content_changed ON cms.products_variants;
   DROP TRIGGER content_changed ON cms.products_rels;
   CREATE TYPE "cms"."enum_products_category" AS ENUM('readings', 'courses', 'audio', 'decks', 'crystals', 'candles', 'journals', 'jewellery');
  CREATE TYPE "cms"."enum__products_v_version_category" AS ENUM('readings', 'courses', 'audio', 'decks', 'crystals', 'candles', 'journals', 'jewellery');
  ALTER TABLE "cms"."products_bundle" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."products_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."products_texts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."_products_v_version_bundle" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."_products_v_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."_products_v_texts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."product_categories" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."product_categories_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."product_options" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."product_options_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."product_option_values" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."product_option_values_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."discount_codes" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."shipping_zones_rates" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."shipping_zones_rates_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."shipping_zones" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."shipping_zones_texts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."taxes" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "cms"."products_bundle" CASCADE;
  DROP TABLE "cms"."products_locales" CASCADE;
  DROP TABLE "cms"."products_texts" CASCADE;
  DROP TABLE "cms"."_products_v_version_bundle" CASCADE;
  DROP TABLE "cms"."_products_v_locales" CASCADE;
  DROP TABLE "cms"."_products_v_texts" CASCADE;
  DROP TABLE "cms"."product_categories" CASCADE;
  DROP TABLE "cms"."product_categories_locales" CASCADE;
  DROP TABLE "cms"."product_options" CASCADE;
  DROP TABLE "cms"."product_options_locales" CASCADE;
  DROP TABLE "cms"."product_option_values" CASCADE;
  DROP TABLE "cms"."product_option_values_locales" CASCADE;
  DROP TABLE "cms"."discount_codes" CASCADE;
  DROP TABLE "cms"."shipping_zones_rates" CASCADE;
  DROP TABLE "cms"."shipping_zones_rates_locales" CASCADE;
  DROP TABLE "cms"."shipping_zones" CASCADE;
  DROP TABLE "cms"."shipping_zones_texts" CASCADE;
  DROP TABLE "cms"."taxes" CASCADE;
  ALTER TABLE "cms"."products_rels" DROP CONSTRAINT "products_rels_product_categories_fk";
  
  ALTER TABLE "cms"."products_rels" DROP CONSTRAINT "products_rels_product_option_values_fk";
  
  ALTER TABLE "cms"."_products_v_rels" DROP CONSTRAINT "_products_v_rels_product_categories_fk";
  
  ALTER TABLE "cms"."_products_v_rels" DROP CONSTRAINT "_products_v_rels_product_option_values_fk";
  
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_product_categories_fk";
  
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_product_options_fk";
  
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_product_option_values_fk";
  
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_discount_codes_fk";
  
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_shipping_zones_fk";
  
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_taxes_fk";
  
  DROP INDEX "cms"."products_variants_sku_idx";
  DROP INDEX "cms"."products_rels_product_categories_id_idx";
  DROP INDEX "cms"."products_rels_product_option_values_id_idx";
  DROP INDEX "cms"."_products_v_version_variants_sku_idx";
  DROP INDEX "cms"."_products_v_rels_product_categories_id_idx";
  DROP INDEX "cms"."_products_v_rels_product_option_values_id_idx";
  DROP INDEX "cms"."payload_locked_documents_rels_product_categories_id_idx";
  DROP INDEX "cms"."payload_locked_documents_rels_product_options_id_idx";
  DROP INDEX "cms"."payload_locked_documents_rels_product_option_values_id_idx";
  DROP INDEX "cms"."payload_locked_documents_rels_discount_codes_id_idx";
  DROP INDEX "cms"."payload_locked_documents_rels_shipping_zones_id_idx";
  DROP INDEX "cms"."payload_locked_documents_rels_taxes_id_idx";
  ALTER TABLE "cms"."products_variants" ADD COLUMN "name" varchar;
  ALTER TABLE "cms"."products_variants" ADD COLUMN "stock" numeric;
  ALTER TABLE "cms"."products" ADD COLUMN "name" varchar;
  ALTER TABLE "cms"."products" ADD COLUMN "category" "cms"."enum_products_category";
  ALTER TABLE "cms"."products" ADD COLUMN "description" varchar;
  ALTER TABLE "cms"."products" ADD COLUMN "price_minor" numeric;
  ALTER TABLE "cms"."products" ADD COLUMN "discount_basis_points" numeric;
  ALTER TABLE "cms"."products" ADD COLUMN "discount_from" timestamp(3) with time zone;
  ALTER TABLE "cms"."products" ADD COLUMN "discount_until" timestamp(3) with time zone;
  ALTER TABLE "cms"."products" ADD COLUMN "stock" numeric;
  ALTER TABLE "cms"."products" ADD COLUMN "weight_grams" numeric;
  ALTER TABLE "cms"."products" ADD COLUMN "stripe_product" varchar;
  ALTER TABLE "cms"."products_rels" ADD COLUMN "products_id" uuid;
  ALTER TABLE "cms"."_products_v_version_variants" ADD COLUMN "name" varchar;
  ALTER TABLE "cms"."_products_v_version_variants" ADD COLUMN "stock" numeric;
  ALTER TABLE "cms"."_products_v" ADD COLUMN "version_name" varchar;
  ALTER TABLE "cms"."_products_v" ADD COLUMN "version_category" "cms"."enum__products_v_version_category";
  ALTER TABLE "cms"."_products_v" ADD COLUMN "version_description" varchar;
  ALTER TABLE "cms"."_products_v" ADD COLUMN "version_price_minor" numeric;
  ALTER TABLE "cms"."_products_v" ADD COLUMN "version_discount_basis_points" numeric;
  ALTER TABLE "cms"."_products_v" ADD COLUMN "version_discount_from" timestamp(3) with time zone;
  ALTER TABLE "cms"."_products_v" ADD COLUMN "version_discount_until" timestamp(3) with time zone;
  ALTER TABLE "cms"."_products_v" ADD COLUMN "version_stock" numeric;
  ALTER TABLE "cms"."_products_v" ADD COLUMN "version_weight_grams" numeric;
  ALTER TABLE "cms"."_products_v" ADD COLUMN "version_stripe_product" varchar;
  ALTER TABLE "cms"."_products_v_rels" ADD COLUMN "products_id" uuid;
  ALTER TABLE "cms"."products_rels" ADD CONSTRAINT "products_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "cms"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_rels" ADD CONSTRAINT "_products_v_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "cms"."products"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "products_category_idx" ON "cms"."products" USING btree ("category");
  CREATE INDEX "products_rels_products_id_idx" ON "cms"."products_rels" USING btree ("products_id");
  CREATE INDEX "_products_v_version_version_category_idx" ON "cms"."_products_v" USING btree ("version_category");
  CREATE INDEX "_products_v_rels_products_id_idx" ON "cms"."_products_v_rels" USING btree ("products_id");
  ALTER TABLE "cms"."products_variants" DROP COLUMN "weight_grams";
  ALTER TABLE "cms"."products" DROP COLUMN "reduction_basis_points";
  ALTER TABLE "cms"."products" DROP COLUMN "reduction_from";
  ALTER TABLE "cms"."products" DROP COLUMN "reduction_until";
  ALTER TABLE "cms"."products" DROP COLUMN "sale_from";
  ALTER TABLE "cms"."products" DROP COLUMN "sale_until";
  ALTER TABLE "cms"."products" DROP COLUMN "tax_class";
  ALTER TABLE "cms"."products_rels" DROP COLUMN "product_categories_id";
  ALTER TABLE "cms"."products_rels" DROP COLUMN "product_option_values_id";
  ALTER TABLE "cms"."_products_v_version_variants" DROP COLUMN "weight_grams";
  ALTER TABLE "cms"."_products_v" DROP COLUMN "version_reduction_basis_points";
  ALTER TABLE "cms"."_products_v" DROP COLUMN "version_reduction_from";
  ALTER TABLE "cms"."_products_v" DROP COLUMN "version_reduction_until";
  ALTER TABLE "cms"."_products_v" DROP COLUMN "version_sale_from";
  ALTER TABLE "cms"."_products_v" DROP COLUMN "version_sale_until";
  ALTER TABLE "cms"."_products_v" DROP COLUMN "version_tax_class";
  ALTER TABLE "cms"."_products_v_rels" DROP COLUMN "product_categories_id";
  ALTER TABLE "cms"."_products_v_rels" DROP COLUMN "product_option_values_id";
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP COLUMN "product_categories_id";
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP COLUMN "product_options_id";
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP COLUMN "product_option_values_id";
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP COLUMN "discount_codes_id";
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP COLUMN "shipping_zones_id";
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP COLUMN "taxes_id";
  DROP TYPE "cms"."enum_products_tax_class";
  DROP TYPE "cms"."enum__products_v_version_tax_class";
  DROP TYPE "cms"."enum_discount_codes_kind";`)
}
