-- What staff put into a wallet or take out of it, with a reason. Above the limit of the policies it waits for a second one, who is
-- neither who asked for it nor whose wallet it is.
CREATE TABLE billing.adjustments (
  id         uuid PRIMARY KEY DEFAULT uuidv7(),
  person_id  uuid NOT NULL REFERENCES accounts.people,
  direction  text NOT NULL CHECK (direction IN ('CREDIT', 'DEBIT')),
  amount     bigint NOT NULL CHECK (amount > 0),
  currency   character(3) NOT NULL,
  reason     text NOT NULL CHECK (reason IN ('GOODWILL', 'CORRECTION', 'COMPENSATION', 'FRAUD', 'OTHER')),
  words      text NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
  state      text NOT NULL CHECK (state IN ('WAITING', 'MADE', 'DECLINED')),
  asked_by   uuid NOT NULL REFERENCES accounts.people,
  asked_at   timestamptz NOT NULL DEFAULT foundation.clock_now(),
  decided_by uuid REFERENCES accounts.people,              -- null where one was enough
  decided_at timestamptz,
  CONSTRAINT not_ones_own CHECK (person_id <> asked_by AND person_id <> decided_by),
  -- Who asked may take back what waits; never confirm it.
  CONSTRAINT by_two_people CHECK (state = 'DECLINED' OR decided_by <> asked_by),
  CONSTRAINT decided_whole CHECK ((state = 'WAITING') = (decided_at IS NULL) AND (state <> 'DECLINED' OR decided_by IS NOT NULL)
    AND (state <> 'WAITING' OR decided_by IS NULL))
);
CREATE INDEX adjustments_of_person ON billing.adjustments (person_id, id);
CREATE INDEX adjustments_waiting ON billing.adjustments (id) WHERE state = 'WAITING';
CREATE INDEX adjustments_made_alone ON billing.adjustments (asked_by, asked_at) WHERE state = 'MADE' AND decided_by IS NULL;
GRANT SELECT, INSERT, UPDATE (state, decided_by, decided_at) ON billing.adjustments TO soulseer_api;
