-- How often something was done lately, by limit and person or address (rate-limiter-flexible writes it). What is lost in a
-- crash is a count that starts anew, so nothing of it is written twice.
CREATE UNLOGGED TABLE foundation.rate_limits (
  key text PRIMARY KEY,
  points integer NOT NULL,
  expire double precision -- milliseconds since the epoch, as a number that JavaScript counts with
);
CREATE INDEX rate_limits_expired ON foundation.rate_limits (expire);
GRANT SELECT, INSERT, UPDATE, DELETE ON foundation.rate_limits TO soulseer_api;

-- Rings of a client that a reader answered, or waited through, in vain: the client never joined.
CREATE TABLE trust.unjoined_rings (
  client_id uuid NOT NULL,
  reader_id uuid NOT NULL,
  rings integer NOT NULL DEFAULT 1 CHECK (rings > 0),
  last_at timestamptz NOT NULL,
  PRIMARY KEY (client_id, reader_id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON trust.unjoined_rings TO soulseer_api;
