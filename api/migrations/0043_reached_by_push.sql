-- Readers whose device rings though none of their pages is open.
CREATE TABLE availability.reached_by_push (
  person_id uuid PRIMARY KEY               -- accounts.people
);
GRANT SELECT, INSERT, DELETE ON availability.reached_by_push TO soulseer_api;

ALTER TABLE availability.presence ADD held_at timestamptz; -- when a page of theirs last gave a sign of life
