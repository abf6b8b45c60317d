import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "cms"."enum_notification_templates_type" ADD VALUE 'LIBRARY_UPDATED' BEFORE 'ORDER_ENDED';
  ALTER TYPE "cms"."enum_notification_templates_type" ADD VALUE 'PRESENT_ACCEPTED' BEFORE 'READER_ONLINE';
  ALTER TYPE "cms"."enum_notification_templates_type" ADD VALUE 'VOUCHER_EXPIRED';
  CREATE TABLE "cms"."products_files" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"file_id" uuid
  );
  
  CREATE TABLE "cms"."products_files_locales" (
  	"title" varchar,
  	"words" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "cms"."_products_v_version_files" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"file_id" uuid,
  	"_uuid" varchar
  );
  
  CREATE TABLE "cms"."_products_v_version_files_locales" (
  	"title" varchar,
  	"words" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "cms"."digital_files" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"digest" varchar NOT NULL,
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
  
  ALTER TABLE "cms"."products" ADD COLUMN "is_course" boolean;
  ALTER TABLE "cms"."products" ADD COLUMN "voucher_days" numeric DEFAULT 365;
  ALTER TABLE "cms"."_products_v" ADD COLUMN "version_is_course" boolean;
  ALTER TABLE "cms"."_products_v" ADD COLUMN "version_voucher_days" numeric DEFAULT 365;
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD COLUMN "digital_files_id" uuid;
  ALTER TABLE "cms"."products_files" ADD CONSTRAINT "products_files_file_id_digital_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "cms"."digital_files"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cms"."products_files" ADD CONSTRAINT "products_files_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."products_files_locales" ADD CONSTRAINT "products_files_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."products_files"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_version_files" ADD CONSTRAINT "_products_v_version_files_file_id_digital_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "cms"."digital_files"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_version_files" ADD CONSTRAINT "_products_v_version_files_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_products_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cms"."_products_v_version_files_locales" ADD CONSTRAINT "_products_v_version_files_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."_products_v_version_files"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "products_files_order_idx" ON "cms"."products_files" USING btree ("_order");
  CREATE INDEX "products_files_parent_id_idx" ON "cms"."products_files" USING btree ("_parent_id");
  CREATE INDEX "products_files_file_idx" ON "cms"."products_files" USING btree ("file_id");
  CREATE UNIQUE INDEX "products_files_locales_locale_parent_id_unique" ON "cms"."products_files_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_products_v_version_files_order_idx" ON "cms"."_products_v_version_files" USING btree ("_order");
  CREATE INDEX "_products_v_version_files_parent_id_idx" ON "cms"."_products_v_version_files" USING btree ("_parent_id");
  CREATE INDEX "_products_v_version_files_file_idx" ON "cms"."_products_v_version_files" USING btree ("file_id");
  CREATE UNIQUE INDEX "_products_v_version_files_locales_locale_parent_id_unique" ON "cms"."_products_v_version_files_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "digital_files_updated_at_idx" ON "cms"."digital_files" USING btree ("updated_at");
  CREATE INDEX "digital_files_created_at_idx" ON "cms"."digital_files" USING btree ("created_at");
  CREATE UNIQUE INDEX "digital_files_filename_idx" ON "cms"."digital_files" USING btree ("filename");
  ALTER TABLE "cms"."payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_digital_files_fk" FOREIGN KEY ("digital_files_id") REFERENCES "cms"."digital_files"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_digital_files_id_idx" ON "cms"."payload_locked_documents_rels" USING btree ("digital_files_id");

  -- What is in each digital product, for those who own it: also of products that are sold no longer.
  CREATE VIEW cms.digital_contents AS
  SELECT p.id, p.slug::text AS slug, json_build_object(
    'id', p.id, 'isCourse', p.is_course IS TRUE,
    'names', (SELECT json_object_agg(t._locale, t.name) FROM cms.products_locales t WHERE t._parent_id = p.id AND t.name IS NOT NULL),
    'pieces', (SELECT coalesce(json_agg(json_build_object('id', f.id,
         'titles', (SELECT json_object_agg(t._locale, t.title) FROM cms.products_files_locales t WHERE t._parent_id = f.id),
         'words', (SELECT coalesce(json_object_agg(t._locale, t.words), '{}') FROM cms.products_files_locales t
           WHERE t._parent_id = f.id AND t.words IS NOT NULL),
         'file', (SELECT json_build_object('id', d.id, 'name', d.filename, 'contentType', d.mime_type, 'bytes', d.filesize::bigint, 'digest', d.digest)
           FROM cms.digital_files d WHERE d.id = f.file_id)) ORDER BY f._order), '[]')
       FROM cms.products_files f WHERE f._parent_id = p.id)
  ) AS contents
  FROM cms.products p WHERE p.kind = 'DIGITAL';
  CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.products_files
    FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();
  CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.products_files_locales
    FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();
  CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.digital_files
    FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();

  CREATE OR REPLACE VIEW cms.shown_products AS
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
    'isCourse', p.is_course IS TRUE, 'voucherDays', p.voucher_days::int,
    'contents', (SELECT coalesce(json_agg((SELECT json_object_agg(t._locale, t.title) FROM cms.products_files_locales t WHERE t._parent_id = f.id) ORDER BY f._order), '[]')
       FROM cms.products_files f WHERE f._parent_id = p.id),
    'reduction', json_build_object('basisPoints', p.reduction_basis_points::int, 'from', p.reduction_from, 'until', p.reduction_until),
    'sale', json_build_object('from', p.sale_from, 'until', p.sale_until)
  ) AS shown
  FROM cms.products p WHERE p._status = 'published' AND p.archived IS NOT TRUE
    AND (p.reader_id IS NULL OR EXISTS (SELECT FROM cms.shown_readers r WHERE r.id = p.reader_id));
`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
  DROP VIEW cms.digital_contents;
  DROP TRIGGER content_changed ON cms.products_files;
  CREATE OR REPLACE VIEW cms.shown_products AS
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
   ALTER TABLE "cms"."products_files" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."products_files_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."_products_v_version_files" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."_products_v_version_files_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "cms"."digital_files" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "cms"."products_files" CASCADE;
  DROP TABLE "cms"."products_files_locales" CASCADE;
  DROP TABLE "cms"."_products_v_version_files" CASCADE;
  DROP TABLE "cms"."_products_v_version_files_locales" CASCADE;
  DROP TABLE "cms"."digital_files" CASCADE;
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_digital_files_fk";
  
  ALTER TABLE "cms"."notification_templates" ALTER COLUMN "type" SET DATA TYPE text;
  DROP TYPE "cms"."enum_notification_templates_type";
  CREATE TYPE "cms"."enum_notification_templates_type" AS ENUM('ANSWER_DUE_SOON', 'ANSWER_MISSED', 'ANSWER_OVER', 'ANSWER_REQUESTED', 'APPOINTMENT_BOOKED', 'APPOINTMENT_ENDED', 'APPOINTMENT_MOVED', 'APPOINTMENT_REMINDER', 'APPOINTMENT_REQUESTED', 'APPOINTMENT_SOON', 'CLARIFICATION_ASKED', 'CLARIFICATION_WRITTEN', 'DATA_EXPORT_READY', 'DISPUTE_DECIDED_FOR_CLIENT', 'DISPUTE_DECIDED_FOR_READER', 'DISPUTE_FILED', 'DISPUTE_OPENED', 'GIFT_RECEIVED', 'ORDER_ENDED', 'ORDER_PAID', 'ORDER_REFUNDED', 'ORDER_SHIPPED', 'PAYOUT_FAILED', 'PAYOUT_PAID', 'PAYOUT_RETURNED', 'PAYOUT_WAITING', 'READER_ONLINE', 'RECEIPT', 'REVIEW_ANSWERED', 'REVIEW_WRITTEN', 'RING', 'STREAM_ANNOUNCED', 'STREAM_CANCELLED', 'STREAM_LIVE', 'STREAM_REMINDER', 'TIP_GIVEN', 'TOP_UP', 'TOP_UP_TAKEN_BACK');
  ALTER TABLE "cms"."notification_templates" ALTER COLUMN "type" SET DATA TYPE "cms"."enum_notification_templates_type" USING "type"::"cms"."enum_notification_templates_type";
  DROP INDEX "cms"."payload_locked_documents_rels_digital_files_id_idx";
  ALTER TABLE "cms"."products" DROP COLUMN "is_course";
  ALTER TABLE "cms"."products" DROP COLUMN "voucher_days";
  ALTER TABLE "cms"."_products_v" DROP COLUMN "version_is_course";
  ALTER TABLE "cms"."_products_v" DROP COLUMN "version_voucher_days";
  ALTER TABLE "cms"."payload_locked_documents_rels" DROP COLUMN "digital_files_id";`)
}
