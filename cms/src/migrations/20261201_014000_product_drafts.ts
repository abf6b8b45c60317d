import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
  -- Each product as it was edited last, in the shape of shown_products: what editors look at before they publish. Without what a page of it cannot do without, it is missing.
  CREATE VIEW cms.product_drafts AS
  SELECT p.parent_id AS id, json_build_object(
    'id', p.parent_id, 'slug', p.version_slug, 'kind', p.version_kind, 'taxClass', coalesce(p.version_tax_class::text, 'STANDARD'),
    'serviceMinutes', p.version_service_minutes::int, 'profileId', p.version_reader_id, 'createdAt', coalesce(p.version_created_at, p.created_at),
    'names', (SELECT json_object_agg(t._locale, t.version_name) FROM cms._products_v_locales t WHERE t._parent_id = p.id AND t.version_name IS NOT NULL),
    'descriptions', (SELECT json_object_agg(t._locale, t.version_description) FROM cms._products_v_locales t
       WHERE t._parent_id = p.id AND t.version_description IS NOT NULL),
    'seoTitles', (SELECT coalesce(json_object_agg(t._locale, t.version_seo_title), '{}') FROM cms._products_v_locales t
       WHERE t._parent_id = p.id AND t.version_seo_title IS NOT NULL),
    'seoDescriptions', (SELECT coalesce(json_object_agg(t._locale, t.version_seo_description), '{}') FROM cms._products_v_locales t
       WHERE t._parent_id = p.id AND t.version_seo_description IS NOT NULL),
    'tags', (SELECT coalesce(json_agg(t.text ORDER BY t."order"), '[]') FROM cms._products_v_texts t
       WHERE t.parent_id = p.id AND t.path = 'version.tags' AND t.text IS NOT NULL),
    'categories', (SELECT coalesce(json_agg(l.product_categories_id ORDER BY l."order"), '[]') FROM cms._products_v_rels l
       WHERE l.parent_id = p.id AND l.path = 'version.categories'),
    'pictures', (SELECT coalesce(json_agg(i.picture ORDER BY l."order"), '[]') FROM cms._products_v_rels l JOIN cms.pictures i ON i.id = l.media_id
       WHERE l.parent_id = p.id AND l.path = 'version.images'),
    'variants', (SELECT coalesce(json_agg(json_build_object('sku', v.sku, 'minor', v.price_minor::bigint, 'grams', v.weight_grams::int,
         'values', (SELECT coalesce(json_agg(l.product_option_values_id ORDER BY l."order"), '[]') FROM cms._products_v_rels l
           WHERE l.parent_id = p.id AND l.path = 'version.variants.' || v._order - 1 || '.values')) ORDER BY v._order), '[]')
       FROM cms._products_v_version_variants v WHERE v._parent_id = p.id AND v.sku IS NOT NULL AND v.price_minor IS NOT NULL),
    'bundle', (SELECT coalesce(json_agg(json_build_object('sku', b.sku, 'count', b.count::int) ORDER BY b._order), '[]')
       FROM cms._products_v_version_bundle b WHERE b._parent_id = p.id AND b.sku IS NOT NULL AND b.count IS NOT NULL),
    'isCourse', p.version_is_course IS TRUE, 'voucherDays', p.version_voucher_days::int,
    'contents', (SELECT coalesce(json_agg((SELECT coalesce(json_object_agg(t._locale, t.title), '{}') FROM cms._products_v_version_files_locales t
         WHERE t._parent_id = f.id AND t.title IS NOT NULL) ORDER BY f._order), '[]')
       FROM cms._products_v_version_files f WHERE f._parent_id = p.id),
    'reduction', json_build_object('basisPoints', p.version_reduction_basis_points::int, 'from', p.version_reduction_from, 'until', p.version_reduction_until),
    'sale', json_build_object('from', p.version_sale_from, 'until', p.version_sale_until)
  ) AS shown
  FROM cms._products_v p
  WHERE p.latest AND p.parent_id IS NOT NULL AND p.version_slug IS NOT NULL AND p.version_kind IS NOT NULL
    AND EXISTS (SELECT FROM cms._products_v_locales t WHERE t._parent_id = p.id AND t.version_name IS NOT NULL)
    AND EXISTS (SELECT FROM cms._products_v_version_variants v WHERE v._parent_id = p.id AND v.sku IS NOT NULL AND v.price_minor IS NOT NULL);
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP VIEW cms.product_drafts`)
}
