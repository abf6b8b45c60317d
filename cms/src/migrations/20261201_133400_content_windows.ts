import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

// Written by hand. What the api is shown of articles and horoscopes, what editors look at before they publish, and around
// which point a picture is cut.
const TABLES = [
  'articles',
  'articles_locales',
  'articles_topics',
  'articles_rels',
  'horoscopes',
  'horoscopes_locales',
]

/** As 20261129_140700_shown_pictures made it, but for the point; in percent from the left and the top, null: the middle. */
const pictures = (focus: string) => `
  CREATE OR REPLACE VIEW cms.pictures AS
  SELECT m.id, json_build_object('url', m.url, 'width', m.width::int, 'height', m.height::int, 'alt', m.alt, ${focus}
    'sources', (SELECT json_agg(json_build_object('url', s.url, 'width', s.width::int) ORDER BY s.width)
       FROM (VALUES (m.sizes_w96_url, m.sizes_w96_width), (m.sizes_w240_url, m.sizes_w240_width),
         (m.sizes_w400_url, m.sizes_w400_width), (m.sizes_w960_url, m.sizes_w960_width),
         (m.sizes_w1920_url, m.sizes_w1920_width), (m.url, m.width)) AS s (url, width)
       WHERE s.width < m.width OR s.url = m.url)) AS picture
  FROM cms.media m WHERE m.archived IS NOT TRUE;
  SELECT cms.show_readers(ARRAY(SELECT id FROM cms.readers));`

const FOCUS = `'focus', CASE WHEN round(m.focal_x) <> 50 OR round(m.focal_y) <> 50
      THEN json_build_object('x', round(m.focal_x)::int, 'y', round(m.focal_y)::int) END,`

/** Texts of one field by language. */
const texts = (table: string, of: string, field: string) =>
  `(SELECT coalesce(json_object_agg(t._locale, t.${field}), '{}') FROM cms.${table} t WHERE t._parent_id = ${of} AND t.${field} IS NOT NULL)`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(pictures(FOCUS)))
  await db.execute(
    sql.raw(`
  CREATE VIEW cms.shown_articles AS
  SELECT a.id, a.slug::text, a.published_at, json_build_object(
    'id', a.id, 'slug', a.slug, 'publishedAt', a.published_at, 'updatedAt', a.updated_at, 'authorId', a.author_id,
    'titles', ${texts('articles_locales', 'a.id', 'title')},
    'summaries', ${texts('articles_locales', 'a.id', 'summary')},
    'minutes', ${texts('articles_locales', 'a.id', 'minutes')},
    'cover', (SELECT p.picture FROM cms.pictures p WHERE p.id = a.cover_id),
    'topics', (SELECT coalesce(json_agg(t.value ORDER BY t."order"), '[]') FROM cms.articles_topics t WHERE t.parent_id = a.id),
    'brands', (SELECT coalesce(json_agg(b.slug), '[]') FROM cms.articles_rels l JOIN cms.brands b ON b.id = l.brands_id
       WHERE l.parent_id = a.id AND l.path = 'brands')
  ) AS shown, ${texts('articles_locales', 'a.id', 'body')} AS bodies
  FROM cms.articles a WHERE a._status = 'published' AND a.archived IS NOT TRUE AND a.published_at IS NOT NULL;

  -- Each article as it was saved last; without an address or a title it is missing.
  CREATE VIEW cms.article_drafts AS
  SELECT a.parent_id AS id, json_build_object(
    'id', a.parent_id, 'slug', a.version_slug, 'publishedAt', coalesce(a.version_published_at, a.updated_at),
    'updatedAt', a.updated_at, 'authorId', a.version_author_id,
    'titles', ${texts('_articles_v_locales', 'a.id', 'version_title')},
    'summaries', ${texts('_articles_v_locales', 'a.id', 'version_summary')},
    'minutes', ${texts('_articles_v_locales', 'a.id', 'version_minutes')},
    'cover', (SELECT p.picture FROM cms.pictures p WHERE p.id = a.version_cover_id),
    'topics', (SELECT coalesce(json_agg(t.value ORDER BY t."order"), '[]') FROM cms._articles_v_version_topics t WHERE t.parent_id = a.id),
    'brands', (SELECT coalesce(json_agg(b.slug), '[]') FROM cms._articles_v_rels l JOIN cms.brands b ON b.id = l.brands_id
       WHERE l.parent_id = a.id AND l.path = 'version.brands')
  ) AS shown, ${texts('_articles_v_locales', 'a.id', 'version_body')} AS bodies
  FROM cms._articles_v a WHERE a.latest AND a.parent_id IS NOT NULL AND a.version_slug IS NOT NULL
    AND EXISTS (SELECT FROM cms._articles_v_locales t WHERE t._parent_id = a.id AND t.version_title IS NOT NULL);

  CREATE VIEW cms.shown_horoscopes AS
  SELECT h.id, h.day AS noon, (h.day AT TIME ZONE 'UTC')::date AS day, h.sign::text, b.slug::text AS brand, h.updated_at,
    ${texts('horoscopes_locales', 'h.id', 'body')} AS bodies
  FROM cms.horoscopes h LEFT JOIN cms.brands b ON b.id = h.brand_id
  WHERE h._status = 'published' AND h.archived IS NOT TRUE AND h.day IS NOT NULL AND h.sign IS NOT NULL;

  -- Each horoscope as it was saved last; without a day or a sign it is missing.
  CREATE VIEW cms.horoscope_drafts AS
  SELECT h.parent_id AS id, (h.version_day AT TIME ZONE 'UTC')::date AS day, h.version_sign::text AS sign,
    b.slug::text AS brand, h.updated_at, ${texts('_horoscopes_v_locales', 'h.id', 'version_body')} AS bodies
  FROM cms._horoscopes_v h LEFT JOIN cms.brands b ON b.id = h.version_brand_id
  WHERE h.latest AND h.parent_id IS NOT NULL AND h.version_day IS NOT NULL AND h.version_sign IS NOT NULL;`),
  )
  for (const table of TABLES)
    await db.execute(
      sql.raw(`CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.${table}
        FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed()`),
    )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const table of TABLES) await db.execute(sql.raw(`DROP TRIGGER content_changed ON cms.${table}`))
  await db.execute(
    sql`DROP VIEW cms.shown_articles, cms.article_drafts, cms.shown_horoscopes, cms.horoscope_drafts`,
  )
  await db.execute(sql.raw(pictures('')))
}
