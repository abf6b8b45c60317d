-- How others see somebody, and in which language they read: what they chose wins over what their browser sends.
ALTER TABLE accounts.people
  ADD alias text CHECK (length(alias) BETWEEN 1 AND 320),
  ADD chosen_language text CHECK (chosen_language IN ('en', 'es'));

-- exported: who people are to other modules, by the name that others see
CREATE OR REPLACE VIEW accounts.identities AS
  SELECT id, subject, coalesce(alias, name) AS name, suspended_at IS NOT NULL OR deleted_at IS NOT NULL AS is_locked
  FROM accounts.people;

-- Mails somebody does not want, and how far they are in getting to know the platform.
CREATE TABLE accounts.preferences (
  person_id   uuid PRIMARY KEY REFERENCES accounts.people,
  muted_mails text[] NOT NULL DEFAULT '{}',
  intent      text CHECK (intent IN ('CLIENT', 'READER')),
  done_steps  text[] NOT NULL DEFAULT '{}'
);
GRANT SELECT, INSERT, UPDATE, DELETE ON accounts.preferences TO soulseer_api;
