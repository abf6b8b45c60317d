-- Readings that took place, counted once each: what a profile states of its reader.
CREATE TABLE readings.completions (
  reading_id uuid PRIMARY KEY,
  profile_id uuid NOT NULL,
  client_id uuid NOT NULL,
  ended_at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON readings.completions TO soulseer_api;

CREATE TABLE readings.visits (
  profile_id uuid NOT NULL,
  client_id uuid NOT NULL,
  readings integer NOT NULL,
  PRIMARY KEY (profile_id, client_id)
) WITH (fillfactor = 80);
GRANT SELECT, INSERT, UPDATE ON readings.visits TO soulseer_api;

CREATE TABLE readings.reader_totals (
  profile_id uuid PRIMARY KEY,
  readings integer NOT NULL,
  clients integer NOT NULL,                -- different ones
  returning_clients integer NOT NULL,      -- of them, with more than one reading
  answer_ms bigint[] NOT NULL              -- from the ring to its answer, of the last 20 readings, the newest first
) WITH (fillfactor = 60);
GRANT SELECT, INSERT, UPDATE ON readings.reader_totals TO soulseer_api;

-- By the attributes and topics that they were given under, each day for itself, so that a count of the last months is a few rows.
CREATE TABLE readings.daily_completions (
  profile_id uuid NOT NULL,
  day date NOT NULL,                       -- in UTC
  subject text NOT NULL,                   -- slug of an attribute that the profile carried on that day
  readings integer NOT NULL,
  PRIMARY KEY (profile_id, day, subject)
) WITH (fillfactor = 80);
CREATE INDEX daily_completions_by_day ON readings.daily_completions (day);
GRANT SELECT, INSERT, UPDATE, DELETE ON readings.daily_completions TO soulseer_api;

-- What took place before this was counted; under which attributes is not known of it.
INSERT INTO readings.completions SELECT id, profile_id, client_id, ended_at FROM readings.standing WHERE ring = 'ACCEPTED' AND ended_at IS NOT NULL AND shared_ms > 0;
INSERT INTO readings.visits SELECT profile_id, client_id, count(*)::int FROM readings.completions GROUP BY 1, 2;
INSERT INTO readings.reader_totals
  SELECT v.profile_id, sum(v.readings)::int, count(*)::int, count(*) FILTER (WHERE v.readings > 1)::int,
    coalesce((SELECT array_agg(ms) FROM (SELECT (extract(epoch FROM r.answered_at - r.requested_at) * 1000)::bigint AS ms FROM readings.readings r
      JOIN readings.completions c ON c.reading_id = r.id WHERE c.profile_id = v.profile_id ORDER BY r.id DESC LIMIT 20) last), '{}')
  FROM readings.visits v GROUP BY v.profile_id;

-- exported: readings of a reader by attribute and day, for the catalogue to give badges by
CREATE VIEW readings.completed_by_day AS SELECT profile_id, day, subject, readings FROM readings.daily_completions;
GRANT SELECT ON readings.completed_by_day TO soulseer_api;
