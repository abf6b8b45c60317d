-- Before a reader can be paid she tells the payment provider who she is and which bank is hers; how far she has come.

-- As the provider last said. `due` is what it wants of her now, by its own names.
ALTER TABLE billing.payees
  ADD COLUMN state text NOT NULL DEFAULT 'INCOMPLETE' CHECK (state IN ('INCOMPLETE', 'IN_REVIEW', 'READY', 'RESTRICTED')),
  ADD COLUMN due text[] NOT NULL DEFAULT '{}',
  -- Grows whenever the provider's word is written down: who asked before that does not write over it.
  ADD COLUMN looks integer NOT NULL DEFAULT 0;
GRANT UPDATE (state, due, looks) ON billing.payees TO soulseer_api;

-- Whose earnings a payday passed over because they could not be paid yet; gone with the next payout.
CREATE TABLE billing.payout_waits (
  person_id uuid PRIMARY KEY REFERENCES accounts.people,
  since timestamptz NOT NULL DEFAULT foundation.clock_now()
);
GRANT SELECT, INSERT, DELETE ON billing.payout_waits TO soulseer_api;
