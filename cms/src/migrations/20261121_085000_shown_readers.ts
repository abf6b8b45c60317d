import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

// Written by hand. What the API shows of a reader is one row of cms.shown_readers: columns to find her by, and the
// whole of her as JSON in "shown", so that a page of twenty is one index scan rather than a hundred small lookups, and
// one parse a reader. The view says what that row is; PostgreSQL refuses a migration that drops a column it needs.
// Triggers at the end of each transaction keep the row in step. Only published readers who are not archived are
// there, so the API's role need not be trusted with the rest, and row-level security goes.
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    DROP POLICY "published_readers" ON "cms"."readers";
    ALTER TABLE "cms"."readers" DISABLE ROW LEVEL SECURITY;

    CREATE VIEW cms.readers_to_show AS
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
        'picture', (SELECT json_build_object('url', m.url, 'width', m.width::int, 'height', m.height::int, 'alt', m.alt)
           FROM cms.media m WHERE m.id = r.picture_id AND m.archived IS NOT TRUE),
        'background', (SELECT json_build_object('url', m.url, 'width', m.width::int, 'height', m.height::int, 'alt', m.alt)
           FROM cms.media m WHERE m.id = r.background_id AND m.archived IS NOT TRUE),
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

    CREATE TABLE cms.shown_readers AS SELECT * FROM cms.readers_to_show;
    ALTER TABLE cms.shown_readers ADD PRIMARY KEY (id);
    CREATE UNIQUE INDEX shown_readers_slug ON cms.shown_readers (slug);
    CREATE UNIQUE INDEX shown_readers_subject ON cms.shown_readers (subject);
    CREATE INDEX shown_readers_by_name ON cms.shown_readers (name, id);

    -- Whose every profile is that was ever published: who is archived is shown to nobody, and keeps a desk and what is owed.
    CREATE VIEW cms.reader_accounts AS
    SELECT r.id, r.subject::text FROM cms.readers r WHERE r._status = 'published' AND r.subject IS NOT NULL;

    -- The lock makes this wait for a save that is under way, and the statement after it see what was saved.
    CREATE FUNCTION cms.show_readers(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM FROM cms.readers WHERE id = ANY (ids) ORDER BY id FOR NO KEY UPDATE;
      DELETE FROM cms.shown_readers s WHERE s.id = ANY (ids)
        AND NOT EXISTS (SELECT FROM cms.readers_to_show v WHERE v.id = s.id);
      INSERT INTO cms.shown_readers SELECT * FROM cms.readers_to_show v WHERE v.id = ANY (ids)
      ON CONFLICT (id) DO UPDATE SET
        slug = excluded.slug, subject = excluded.subject, name = excluded.name, tagline = excluded.tagline,
        bio = excluded.bio, rates_chat = excluded.rates_chat, rates_voice = excluded.rates_voice,
        rates_video = excluded.rates_video, attribute_slugs = excluded.attribute_slugs,
        updated_at = excluded.updated_at, shown = excluded.shown;
    END $$;

    CREATE FUNCTION cms.reader_saved() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM cms.show_readers(ARRAY[coalesce(NEW.id, OLD.id)]);
      RETURN NULL;
    END $$;
    CREATE FUNCTION cms.attribute_saved() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM cms.show_readers(ARRAY(SELECT parent_id FROM cms.readers_rels WHERE attributes_id = NEW.id));
      RETURN NULL;
    END $$;
    CREATE FUNCTION cms.picture_saved() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM cms.show_readers(ARRAY(SELECT id FROM cms.readers WHERE picture_id = NEW.id OR background_id = NEW.id));
      RETURN NULL;
    END $$;

    -- Payload writes a record's own row before its lists; deferred, the triggers see all of it.
    CREATE CONSTRAINT TRIGGER show_reader AFTER INSERT OR UPDATE OR DELETE ON cms.readers
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cms.reader_saved();
    CREATE CONSTRAINT TRIGGER show_attribute AFTER UPDATE ON cms.attributes
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cms.attribute_saved();
    CREATE CONSTRAINT TRIGGER show_picture AFTER UPDATE ON cms.media
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cms.picture_saved();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TRIGGER show_picture ON cms.media;
    DROP TRIGGER show_attribute ON cms.attributes;
    DROP TRIGGER show_reader ON cms.readers;
    DROP FUNCTION cms.picture_saved, cms.attribute_saved, cms.reader_saved, cms.show_readers;
    DROP TABLE cms.shown_readers;
    DROP VIEW cms.reader_accounts;
    DROP VIEW cms.readers_to_show;
    ALTER TABLE "cms"."readers" ENABLE ROW LEVEL SECURITY;
    CREATE POLICY "published_readers" ON "cms"."readers" FOR SELECT USING ("_status" = 'published');
  `)
}
