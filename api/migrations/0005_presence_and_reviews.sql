-- Who wants to be found, for as long as their page says so. Busy is not here: an open reading says it.
CREATE TABLE api.presence (
  person_id uuid PRIMARY KEY,
  online boolean NOT NULL DEFAULT false,
  lease_ends_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
) WITH (fillfactor = 60);
CREATE INDEX presence_online ON api.presence (lease_ends_at) WHERE online;
GRANT SELECT, INSERT, UPDATE ON api.presence TO soulseer_api;

CREATE TABLE api.reviews (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  reading_id uuid NOT NULL UNIQUE REFERENCES api.readings,
  profile_id uuid NOT NULL,
  client_id uuid NOT NULL,
  stars smallint NOT NULL CHECK (stars BETWEEN 1 AND 5),
  comment text NOT NULL CHECK (length(comment) <= 2000),
  reply text,
  at timestamptz NOT NULL
);
CREATE INDEX reviews_by_profile ON api.reviews (profile_id, id);
GRANT SELECT, INSERT, UPDATE (reply) ON api.reviews TO soulseer_api;

-- Kept in the transaction of the review, so that a list of readers reads one row each.
CREATE TABLE api.review_totals (profile_id uuid PRIMARY KEY, count integer NOT NULL, stars integer NOT NULL) WITH (fillfactor = 60);
GRANT SELECT, INSERT, UPDATE ON api.review_totals TO soulseer_api;
