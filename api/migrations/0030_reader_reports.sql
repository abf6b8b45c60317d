-- What a reader's report adds up: each reading that took place, as it was settled.
ALTER TABLE readings.completions
  ADD COLUMN channel readings.channel,
  ADD COLUMN topic text,
  ADD COLUMN attributes text[] NOT NULL DEFAULT '{}', -- slugs that the profile carried then; not known of readings before the first count
  ADD COLUMN shared_ms bigint NOT NULL DEFAULT 0 CHECK (shared_ms >= 0),
  ADD COLUMN earned bigint NOT NULL DEFAULT 0 CHECK (earned >= 0); -- the reader's share, before refunds and tips
UPDATE readings.completions c SET channel = r.channel, topic = r.topic, shared_ms = r.shared_ms, earned = coalesce(r.cost - r.fee, 0)
  FROM readings.standing r WHERE r.id = c.reading_id;
ALTER TABLE readings.completions ALTER COLUMN channel SET NOT NULL;
CREATE INDEX completions_by_time ON readings.completions (profile_id, ended_at);
CREATE INDEX completions_by_client ON readings.completions (profile_id, client_id, ended_at);
-- How many rings were answered in a period.
CREATE INDEX readings_by_reader_and_time ON readings.readings (reader_id, requested_at);
-- The trend of a reader's ratings.
CREATE INDEX reviews_by_time ON aftercare.reviews (profile_id, at);
