-- Browsers that take pushes, each by an address at its maker's push service and the keys that only it can read with.
CREATE TABLE notifications.push_subscriptions (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  person_id uuid NOT NULL,                 -- accounts.people
  endpoint text NOT NULL UNIQUE,
  p256dh text NOT NULL,
  auth text NOT NULL,
  user_agent text NOT NULL,
  saved_at timestamptz NOT NULL
);
CREATE INDEX push_by_person ON notifications.push_subscriptions (person_id);
GRANT SELECT, INSERT, DELETE, UPDATE (person_id, p256dh, auth, user_agent, saved_at) ON notifications.push_subscriptions TO soulseer_api;
