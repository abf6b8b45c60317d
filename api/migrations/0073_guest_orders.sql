-- Orders of people without an account: each has a person of its own, whose wallet nobody can use otherwise.
INSERT INTO ledger.transfer_reasons VALUES ('guest-wallet');
INSERT INTO ledger.transfer_reason_kinds VALUES ('guest-wallet', 'wallet', 'wallet');

CREATE TABLE shop.guest_orders (
  order_id uuid PRIMARY KEY REFERENCES shop.orders,
  guest_id uuid NOT NULL UNIQUE,           -- accounts.people
  email text NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
  key_hash bytea NOT NULL UNIQUE,          -- of what its link is made of, which is stored nowhere
  linked_to uuid,                          -- accounts.people: whoever took it into their account
  linked_at timestamptz,
  moves integer NOT NULL DEFAULT 0,        -- how often the guest's wallet was emptied into theirs
  CONSTRAINT linked_at_a_moment CHECK ((linked_to IS NULL) = (linked_at IS NULL))
);
GRANT SELECT, INSERT, UPDATE (linked_to, linked_at, moves, email) ON shop.guest_orders TO soulseer_api;
GRANT UPDATE (person_id) ON shop.orders TO soulseer_api;
