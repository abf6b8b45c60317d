-- Readers whom people want to find again.
CREATE SCHEMA favourites;
GRANT USAGE ON SCHEMA favourites TO soulseer_api;
CREATE TABLE favourites.favourites (
  id uuid PRIMARY KEY DEFAULT uuidv7(),    -- says the order, too
  person_id uuid NOT NULL,                 -- accounts.people
  profile_id uuid NOT NULL,                -- cms.readers
  added_at timestamptz NOT NULL,
  UNIQUE (person_id, profile_id)
);
CREATE INDEX favourites_by_person ON favourites.favourites (person_id, id);
GRANT SELECT, INSERT, DELETE ON favourites.favourites TO soulseer_api;
