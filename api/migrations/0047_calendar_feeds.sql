-- Private addresses under which people's appointments stand as a calendar. Only the digest of what makes an address secret is known here.
CREATE TABLE bookings.calendar_feeds (
  person_id uuid PRIMARY KEY,              -- accounts.people
  digest text NOT NULL UNIQUE,             -- SHA-256 of the address's token
  made_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON bookings.calendar_feeds TO soulseer_api;
