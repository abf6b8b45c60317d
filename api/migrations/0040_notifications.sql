-- What people are told: one row for each person and event, from which every channel is fed.
CREATE SCHEMA notifications;
GRANT USAGE ON SCHEMA notifications TO soulseer_api;

CREATE TABLE notifications.inbox (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  person_id uuid NOT NULL,                 -- accounts.people
  type text NOT NULL,
  origin text,                             -- the site where they had signed in last when it happened: its brand stands on all that is sent
  facts jsonb NOT NULL,                    -- ids, names, amounts, moments; sentences are made of them where they are read
  link text CHECK (link LIKE '/%'),        -- a path of the site
  event_key text NOT NULL,                 -- what happened: an event that is handled twice makes one row
  is_shown boolean NOT NULL,               -- false when they want it on other channels only
  created_at timestamptz NOT NULL,
  read_at timestamptz,
  UNIQUE (person_id, event_key)
);
CREATE INDEX inbox_by_person ON notifications.inbox (person_id, id) WHERE is_shown;
CREATE INDEX inbox_unread ON notifications.inbox (person_id, id) WHERE is_shown AND read_at IS NULL;
CREATE INDEX inbox_by_age ON notifications.inbox (created_at);
GRANT SELECT, INSERT, DELETE, UPDATE (read_at) ON notifications.inbox TO soulseer_api;

-- Where somebody wants something else than the type's own choice of channels.
CREATE TABLE notifications.choices (
  person_id uuid NOT NULL,                 -- accounts.people
  type text NOT NULL,
  channel text NOT NULL,
  is_on boolean NOT NULL,
  PRIMARY KEY (person_id, type, channel)
);
GRANT SELECT, INSERT, DELETE, UPDATE (is_on) ON notifications.choices TO soulseer_api;

CREATE TABLE notifications.settings (
  person_id uuid PRIMARY KEY,              -- accounts.people
  time_zone text NOT NULL,
  quiet_from smallint CHECK (quiet_from BETWEEN 0 AND 1439),  -- minutes from midnight by the clock of the zone
  quiet_to smallint CHECK (quiet_to BETWEEN 0 AND 1439),
  digest text NOT NULL CHECK (digest IN ('OFF', 'DAILY', 'WEEKLY')),
  CONSTRAINT quiet_has_both_ends CHECK ((quiet_from IS NULL) = (quiet_to IS NULL))
);
GRANT SELECT, INSERT, DELETE, UPDATE (time_zone, quiet_from, quiet_to, digest) ON notifications.settings TO soulseer_api;

-- What waits for the end of quiet hours, or for the next digest.
CREATE TABLE notifications.held (
  notification_id uuid NOT NULL REFERENCES notifications.inbox ON DELETE CASCADE,
  channel text NOT NULL,
  person_id uuid NOT NULL,
  due_at timestamptz NOT NULL,
  for_digest boolean NOT NULL,
  PRIMARY KEY (notification_id, channel)
);
CREATE INDEX held_by_time ON notifications.held (due_at);
CREATE INDEX held_by_person ON notifications.held (person_id);
GRANT SELECT, INSERT, DELETE, UPDATE (due_at) ON notifications.held TO soulseer_api;

-- Mails that somebody did without are choices now, of types by their new names.
INSERT INTO notifications.choices (person_id, type, channel, is_on)
  SELECT p.person_id, coalesce(n.type, kind), 'MAIL', false
  FROM accounts.preferences p, unnest(p.muted_mails) AS kind
  LEFT JOIN (VALUES ('PAYOUT_REMINDER', 'PAYOUT_WAITING'), ('DISPUTE_OPENED', 'DISPUTE_OPENED'), ('DISPUTE_OPENED', 'DISPUTE_FILED')) AS n (kind, type) USING (kind)
  ON CONFLICT DO NOTHING;
ALTER TABLE accounts.preferences DROP COLUMN muted_mails;
