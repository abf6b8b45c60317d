-- When each reader's next appointment may begin, found anew every minute: lists of readers show it and are narrowed by it.
CREATE TABLE bookings.next_slots (
  person_id uuid PRIMARY KEY,              -- accounts.people; who has no free time is missing
  starts_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON bookings.next_slots TO soulseer_api;

-- exported: readers with a free time, for the catalogue to narrow lists by
CREATE VIEW bookings.bookable_readers AS
  SELECT i.subject, n.starts_at FROM bookings.next_slots n JOIN accounts.identities i ON i.id = n.person_id;
GRANT SELECT ON bookings.bookable_readers TO soulseer_api;
