-- Pictures that people uploaded, as they were re-encoded; the files themselves are in the store of files.
CREATE SCHEMA pictures;
GRANT USAGE ON SCHEMA pictures TO soulseer_api;

CREATE TABLE pictures.pictures (
  id          uuid PRIMARY KEY DEFAULT uuidv4(), -- nobody can guess one
  person_id   uuid NOT NULL,                     -- accounts.people: who uploaded it
  key         text NOT NULL CHECK (length(key) BETWEEN 8 AND 200), -- the person's own: uploaded again, it is stored once
  checksum    text NOT NULL,                     -- SHA-256 of what was uploaded
  width       integer NOT NULL CHECK (width > 0),  -- of its largest size, in pixels
  height      integer NOT NULL CHECK (height > 0),
  widths      integer[] NOT NULL CHECK (cardinality(widths) > 0), -- of all sizes, the narrowest first
  bytes       integer NOT NULL CHECK (bytes > 0), -- of all sizes
  is_stored   boolean NOT NULL DEFAULT false,    -- the row is written before the files, so that no file is without one
  subject_id  uuid,                              -- what it became a part of, such as a reading; null: of nothing yet
  uploaded_at timestamptz NOT NULL DEFAULT foundation.clock_now(),
  UNIQUE (person_id, key)
);
CREATE INDEX pictures_of_subject ON pictures.pictures (subject_id, person_id) WHERE subject_id IS NOT NULL;
CREATE INDEX pictures_unused ON pictures.pictures (uploaded_at) WHERE subject_id IS NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON pictures.pictures TO soulseer_api;
