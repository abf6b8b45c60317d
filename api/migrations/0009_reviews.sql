-- What clients say of readings that took place.
CREATE TABLE aftercare.reviews (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  reading_id uuid NOT NULL UNIQUE,
  profile_id uuid NOT NULL,
  client_id uuid NOT NULL,
  stars smallint NOT NULL CHECK (stars BETWEEN 1 AND 5),
  comment text NOT NULL CHECK (length(comment) <= 2000),
  at timestamptz NOT NULL,
  reply text CHECK (length(reply) BETWEEN 1 AND 1000),
  reply_at timestamptz,
  CHECK ((reply IS NULL) = (reply_at IS NULL))
);
CREATE INDEX reviews_by_profile ON aftercare.reviews (profile_id, id);
GRANT SELECT, INSERT, UPDATE (reply, reply_at) ON aftercare.reviews TO soulseer_api;

-- Kept in the transaction of the review, so that a list of readers reads one row each.
CREATE TABLE aftercare.review_totals (profile_id uuid PRIMARY KEY, count integer NOT NULL, stars integer NOT NULL) WITH (fillfactor = 60);
GRANT SELECT, INSERT, UPDATE ON aftercare.review_totals TO soulseer_api;
