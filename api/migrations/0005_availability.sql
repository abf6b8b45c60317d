-- Who wants to be found, for as long as the page that would show a ring listens; and who is busy with what.
CREATE TABLE availability.presence (
  person_id uuid PRIMARY KEY,
  online boolean NOT NULL DEFAULT false,
  lease_ends_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
) WITH (fillfactor = 60);
CREATE INDEX presence_online ON availability.presence (lease_ends_at) WHERE online;
GRANT SELECT, INSERT, UPDATE ON availability.presence TO soulseer_api;

-- One thing at a time in each role: "busy" is a constraint, not a guess.
CREATE TABLE availability.busy (
  person_id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('HOST', 'GUEST')),
  subject_id uuid NOT NULL,                -- a reading, an appointment, a stream
  since timestamptz NOT NULL,
  PRIMARY KEY (person_id, role)
);
CREATE INDEX busy_by_subject ON availability.busy (subject_id);
GRANT SELECT, INSERT, DELETE ON availability.busy TO soulseer_api;

-- exported: identity subjects of the readers who can be rung now, for the catalogue to choose among
CREATE FUNCTION availability.reachable_subjects() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT i.subject FROM availability.presence w JOIN accounts.identities i ON i.id = w.person_id
  WHERE w.online AND w.lease_ends_at > (SELECT foundation.clock_now()) AND NOT i.is_locked
    AND NOT EXISTS (SELECT FROM availability.busy b WHERE b.person_id = w.person_id AND b.role = 'HOST')
$$;
GRANT EXECUTE ON FUNCTION availability.reachable_subjects TO soulseer_api;
