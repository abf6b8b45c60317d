import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

// Written by hand. What the API is shown of a reader says when their profile was made, so that lists can begin with the newest.
/** As 20261129_140700_shown_pictures made it, but for the moment. */
const readersToShow = (moment: string) => `
  CREATE OR REPLACE VIEW cms.readers_to_show AS
  SELECT r.id, r.slug::text, r.subject::text, r.name::text, r.tagline::text, r.bio::text,
    r.rates_chat::bigint, r.rates_voice::bigint, r.rates_video::bigint,
    ARRAY(SELECT a.slug::text FROM cms.readers_rels l JOIN cms.attributes a ON a.id = l.attributes_id
       WHERE l.parent_id = r.id AND l.path = 'attributes' AND a.archived IS NOT TRUE) AS attribute_slugs,
    r.updated_at,
    json_build_object(
      'id', r.id, ${moment}'slug', r.slug, 'subject', r.subject, 'name', r.name, 'tagline', r.tagline, 'bio', r.bio,
      'location', r.location, 'timeZone', r.time_zone, 'readingSince', r.reading_since::int,
      'rates', (SELECT coalesce(json_agg(json_build_object('channel', c.channel, 'minor', c.rate)), '[]')
         FROM (VALUES ('CHAT', r.rates_chat::bigint), ('VOICE', r.rates_voice::bigint),
           ('VIDEO', r.rates_video::bigint)) AS c (channel, rate) WHERE c.rate IS NOT NULL),
      'picture', (SELECT p.picture FROM cms.pictures p WHERE p.id = r.picture_id),
      'background', (SELECT p.picture FROM cms.pictures p WHERE p.id = r.background_id),
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
  await db.execute(sql.raw(readersToShow("'createdAt', r.created_at, ")))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(readersToShow('')))
}
