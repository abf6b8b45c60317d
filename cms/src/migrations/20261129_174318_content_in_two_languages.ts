import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

// What people read of brands and attributes moves into a row a language. What is there is kept as English, the language of
// which the other one falls back to. The API gets both, as JSON by language, and chooses for each request.

/** As 20261129_160000_shown_created_at made it, but for the attributes' names. */
const readersToShow = (name: string) => `
  CREATE OR REPLACE VIEW cms.readers_to_show AS
  SELECT r.id, r.slug::text, r.subject::text, r.name::text, r.tagline::text, r.bio::text,
    r.rates_chat::bigint, r.rates_voice::bigint, r.rates_video::bigint,
    ARRAY(SELECT a.slug::text FROM cms.readers_rels l JOIN cms.attributes a ON a.id = l.attributes_id
       WHERE l.parent_id = r.id AND l.path = 'attributes' AND a.archived IS NOT TRUE) AS attribute_slugs,
    r.updated_at,
    json_build_object(
      'id', r.id, 'createdAt', r.created_at, 'slug', r.slug, 'subject', r.subject, 'name', r.name, 'tagline', r.tagline, 'bio', r.bio,
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
           json_build_object('id', a.id, 'slug', a.slug, ${name}, 'kind', a.kind) ORDER BY l."order"), '[]')
         FROM cms.readers_rels l JOIN cms.attributes a ON a.id = l.attributes_id
         WHERE l.parent_id = r.id AND l.path = 'attributes' AND a.archived IS NOT TRUE)
    ) AS shown
  FROM cms.readers r WHERE r._status = 'published' AND r.archived IS NOT TRUE;`

const ALL_SHOWN = 'SELECT cms.show_readers(ARRAY(SELECT id FROM cms.readers));'

const NAMES = `'names', (SELECT coalesce(json_object_agg(t._locale, t.name), '{}') FROM cms.attributes_locales t WHERE t._parent_id = a.id)`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TYPE "cms"."enum_brands_default_language" AS ENUM('en', 'es');
    CREATE TABLE "cms"."attributes_locales" (
      "name" varchar NOT NULL,
      "id" serial PRIMARY KEY NOT NULL,
      "_locale" "cms"."_locales" NOT NULL,
      "_parent_id" uuid NOT NULL
    );
    CREATE TABLE "cms"."brands_locales" (
      "tagline" varchar NOT NULL,
      "copy_hero_title" varchar NOT NULL,
      "copy_hero_text" varchar NOT NULL,
      "copy_footer" varchar NOT NULL,
      "id" serial PRIMARY KEY NOT NULL,
      "_locale" "cms"."_locales" NOT NULL,
      "_parent_id" uuid NOT NULL
    );
    ALTER TABLE "cms"."brands" ADD COLUMN "default_language" "cms"."enum_brands_default_language" DEFAULT 'en' NOT NULL;
    ALTER TABLE "cms"."attributes_locales" ADD CONSTRAINT "attributes_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."attributes"("id") ON DELETE cascade ON UPDATE no action;
    ALTER TABLE "cms"."brands_locales" ADD CONSTRAINT "brands_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."brands"("id") ON DELETE cascade ON UPDATE no action;
    CREATE UNIQUE INDEX "attributes_locales_locale_parent_id_unique" ON "cms"."attributes_locales" USING btree ("_locale","_parent_id");
    CREATE UNIQUE INDEX "brands_locales_locale_parent_id_unique" ON "cms"."brands_locales" USING btree ("_locale","_parent_id");

    INSERT INTO cms.attributes_locales (name, _locale, _parent_id) SELECT name, 'en', id FROM cms.attributes;
    INSERT INTO cms.brands_locales (tagline, copy_hero_title, copy_hero_text, copy_footer, _locale, _parent_id)
    SELECT tagline, copy_hero_title, copy_hero_text, copy_footer, 'en', id FROM cms.brands;
  `)
  await db.execute(sql.raw(readersToShow(NAMES)))
  await db.execute(sql`
    CREATE FUNCTION cms.attribute_named() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM cms.show_readers(ARRAY(SELECT parent_id FROM cms.readers_rels WHERE attributes_id = coalesce(NEW._parent_id, OLD._parent_id)));
      RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER show_attribute AFTER INSERT OR UPDATE OR DELETE ON cms.attributes_locales
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cms.attribute_named();

    -- A save of a reader locks the reader, then their attributes. One of an attribute takes the same order, or two at once could
    -- lock each other out at the end, where Payload hides that a transaction failed.
    CREATE FUNCTION cms.attribute_saving() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM FROM cms.readers r WHERE r.id IN (SELECT l.parent_id FROM cms.readers_rels l WHERE l.attributes_id = NEW.id)
        ORDER BY r.id FOR NO KEY UPDATE;
      RETURN NEW;
    END $$;
    CREATE TRIGGER lock_readers_first BEFORE INSERT OR UPDATE ON cms.attributes
      FOR EACH ROW EXECUTE FUNCTION cms.attribute_saving();
    CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.attributes_locales
      FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();
    CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.brands_locales
      FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();

    ALTER TABLE "cms"."attributes" DROP COLUMN "name";
    ALTER TABLE "cms"."brands" DROP COLUMN "tagline", DROP COLUMN "copy_hero_title", DROP COLUMN "copy_hero_text",
      DROP COLUMN "copy_footer";
  `)
  await db.execute(sql.raw(ALL_SHOWN))
}

/** Keeps the English texts. The types and columns that other collections may use, too, stay. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE "cms"."attributes" ADD COLUMN "name" varchar;
    ALTER TABLE "cms"."brands" ADD COLUMN "tagline" varchar, ADD COLUMN "copy_hero_title" varchar,
      ADD COLUMN "copy_hero_text" varchar, ADD COLUMN "copy_footer" varchar;
    UPDATE cms.attributes a SET name = t.name FROM cms.attributes_locales t WHERE t._parent_id = a.id AND t._locale = 'en';
    UPDATE cms.brands b SET tagline = t.tagline, copy_hero_title = t.copy_hero_title, copy_hero_text = t.copy_hero_text, copy_footer = t.copy_footer
      FROM cms.brands_locales t WHERE t._parent_id = b.id AND t._locale = 'en';
    SET CONSTRAINTS ALL IMMEDIATE;
    ALTER TABLE "cms"."attributes" ALTER COLUMN "name" SET NOT NULL;
    ALTER TABLE "cms"."brands" ALTER COLUMN "tagline" SET NOT NULL, ALTER COLUMN "copy_hero_title" SET NOT NULL,
      ALTER COLUMN "copy_hero_text" SET NOT NULL, ALTER COLUMN "copy_footer" SET NOT NULL;
  `)
  await db.execute(sql.raw(readersToShow(`'name', a.name`)))
  await db.execute(sql`
    DROP TABLE "cms"."attributes_locales";
    DROP TABLE "cms"."brands_locales";
    DROP TRIGGER lock_readers_first ON cms.attributes;
    DROP FUNCTION cms.attribute_named, cms.attribute_saving;
    ALTER TABLE "cms"."brands" DROP COLUMN "default_language";
    DROP TYPE "cms"."enum_brands_default_language";
  `)
  await db.execute(sql.raw(ALL_SHOWN))
}
