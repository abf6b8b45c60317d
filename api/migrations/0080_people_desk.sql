-- Staff find people by the beginnings of words of their name, alias and mail address, whose parts are words, too.
CREATE FUNCTION accounts.words_of(p_text text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN to_tsvector('simple'::regconfig, translate(p_text, '@.+-_''"\,;:()&|!<>*/', '                    '));
GRANT EXECUTE ON FUNCTION accounts.words_of TO soulseer_api;
CREATE INDEX people_by_words ON accounts.people USING gin (accounts.words_of(name || ' ' || coalesce(alias, '') || ' ' || email));

-- What staff should know of a person, for other staff. It goes when the account is closed.
CREATE TABLE accounts.staff_notes (
  id        uuid PRIMARY KEY DEFAULT uuidv7(),
  person_id uuid NOT NULL REFERENCES accounts.people,
  by        uuid NOT NULL REFERENCES accounts.people,
  words     text NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
  at        timestamptz NOT NULL DEFAULT foundation.clock_now()
);
CREATE INDEX staff_notes_of_person ON accounts.staff_notes (person_id, id);
GRANT SELECT, INSERT, DELETE ON accounts.staff_notes TO soulseer_api;

-- Cases of one person, on either side or about them.
CREATE INDEX cases_of_client ON trust.cases (client_id, id) WHERE client_id IS NOT NULL;
CREATE INDEX cases_of_reader ON trust.cases (reader_id, id) WHERE reader_id IS NOT NULL;
CREATE INDEX cases_of_person ON trust.cases (person_id, id) WHERE person_id IS NOT NULL;
