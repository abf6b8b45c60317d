import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

// Written by hand. What the API shows of a picture is one row of cms.pictures: all of it as JSON, with the addresses and
// widths of its copies, the narrowest first and the picture itself last. Archived pictures are not there. The API's
// role reads it instead of cms.media.
const IN_PICTURES = (column: string) => `SELECT p.picture FROM cms.pictures p WHERE p.id = ${column}`
const IN_MEDIA = (column: string) => `SELECT json_build_object(
  'url', m.url, 'width', m.width::int, 'height', m.height::int, 'alt', m.alt)
  FROM cms.media m WHERE m.id = ${column} AND m.archived IS NOT TRUE`

/** As 20261121_085000_shown_readers made it, but for the pictures. */
const readersToShow = (picture: (column: string) => string) => `
  CREATE OR REPLACE VIEW cms.readers_to_show AS
  SELECT r.id, r.slug::text, r.subject::text, r.name::text, r.tagline::text, r.bio::text,
    r.rates_chat::bigint, r.rates_voice::bigint, r.rates_video::bigint,
    ARRAY(SELECT a.slug::text FROM cms.readers_rels l JOIN cms.attributes a ON a.id = l.attributes_id
       WHERE l.parent_id = r.id AND l.path = 'attributes' AND a.archived IS NOT TRUE) AS attribute_slugs,
    r.updated_at,
    json_build_object(
      'id', r.id, 'slug', r.slug, 'subject', r.subject, 'name', r.name, 'tagline', r.tagline, 'bio', r.bio,
      'location', r.location, 'timeZone', r.time_zone, 'readingSince', r.reading_since::int,
      'rates', (SELECT coalesce(json_agg(json_build_object('channel', c.channel, 'minor', c.rate)), '[]')
         FROM (VALUES ('CHAT', r.rates_chat::bigint), ('VOICE', r.rates_voice::bigint),
           ('VIDEO', r.rates_video::bigint)) AS c (channel, rate) WHERE c.rate IS NOT NULL),
      'picture', (${picture('r.picture_id')}),
      'background', (${picture('r.background_id')}),
      'languages', (SELECT coalesce(json_agg(t.text ORDER BY t."order"), '[]') FROM cms.readers_texts t
         WHERE t.parent_id = r.id AND t.path = 'languages'),
      'topics', (SELECT coalesce(json_agg(t.value ORDER BY t."order"), '[]') FROM cms.readers_topics t
         WHERE t.parent_id = r.id),
      'attributes', (SELECT coalesce(json_agg(
           json_build_object('id', a.id, 'slug', a.slug, 'name', a.name, 'kind', a.kind) ORDER BY l."order"), '[]')
         FROM cms.readers_rels l JOIN cms.attributes a ON a.id = l.attributes_id
         WHERE l.parent_id = r.id AND l.path = 'attributes' AND a.archived IS NOT TRUE)
    ) AS shown
  FROM cms.readers r WHERE r._status = 'published' AND r.archived IS NOT TRUE;
  SELECT cms.show_readers(ARRAY(SELECT id FROM cms.readers));`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE VIEW cms.pictures AS
    SELECT m.id, json_build_object('url', m.url, 'width', m.width::int, 'height', m.height::int, 'alt', m.alt,
      'sources', (SELECT json_agg(json_build_object('url', s.url, 'width', s.width::int) ORDER BY s.width)
         FROM (VALUES (m.sizes_w96_url, m.sizes_w96_width), (m.sizes_w240_url, m.sizes_w240_width),
           (m.sizes_w400_url, m.sizes_w400_width), (m.sizes_w960_url, m.sizes_w960_width),
           (m.sizes_w1920_url, m.sizes_w1920_width), (m.url, m.width)) AS s (url, width)
         WHERE s.width < m.width OR s.url = m.url)) AS picture
    FROM cms.media m WHERE m.archived IS NOT TRUE;
  `)
  await db.execute(sql.raw(readersToShow(IN_PICTURES)))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(readersToShow(IN_MEDIA)))
  await db.execute(sql`DROP VIEW cms.pictures`)
}
