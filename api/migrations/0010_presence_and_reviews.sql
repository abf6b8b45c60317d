-- Who wants to be found, for as long as their page says so. Busy is not here: an open reading says it.
CREATE TABLE availability.presence (
  person_id uuid PRIMARY KEY,
  online boolean NOT NULL DEFAULT false,
  lease_ends_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
) WITH (fillfactor = 60);
CREATE INDEX presence_online ON availability.presence (lease_ends_at) WHERE online;
GRANT SELECT, INSERT, UPDATE ON availability.presence TO soulseer_api;

-- She said that she can be rung, and was heard of since. Asked of the row alone: with its conditions in the WHERE, a plan made
-- among few readers looks for her among all who are online.
CREATE FUNCTION availability.is_online(p_person uuid, p_at timestamptz) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT online AND lease_ends_at > p_at FROM availability.presence WHERE person_id = p_person), false)
$$;

-- Identity subjects of the readers who can be rung now, for the catalogue to choose among.
CREATE FUNCTION availability.reachable_subjects() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT p.subject FROM availability.presence w JOIN accounts.people p ON p.id = w.person_id
  WHERE w.online AND w.lease_ends_at > (SELECT foundation.clock_now()) AND p.suspended_at IS NULL AND p.deleted_at IS NULL
    AND NOT EXISTS (SELECT FROM readings.readings r WHERE r.reader_id = p.id AND r.state IN ('RINGING', 'CONNECTING', 'ACTIVE', 'PAUSED'))
$$;
GRANT EXECUTE ON FUNCTION availability.reachable_subjects TO soulseer_api;

CREATE TABLE aftercare.reviews (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  reading_id uuid NOT NULL UNIQUE REFERENCES readings.readings,
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
