-- A payout that failed is tried again once, by staff, beside the one of its day.
ALTER TABLE billing.payouts ADD COLUMN retries uuid UNIQUE REFERENCES billing.payouts;
ALTER TABLE billing.payouts DROP CONSTRAINT one_payout_a_day;
CREATE UNIQUE INDEX one_payout_a_day ON billing.payouts (account, day) WHERE retries IS NULL;
CREATE INDEX payouts_by_day ON billing.payouts (day, id);
CREATE INDEX payouts_by_person ON billing.payouts (person_id, id);
CREATE INDEX payouts_by_state ON billing.payouts (state, id);

-- To whom nothing is paid out until staff release it: the earnings stay.
CREATE TABLE billing.payout_holds (
  person_id uuid PRIMARY KEY,              -- accounts.people
  since timestamptz NOT NULL DEFAULT foundation.clock_now(),
  by uuid NOT NULL,                        -- accounts.people
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000)
);
GRANT SELECT, INSERT, DELETE ON billing.payout_holds TO soulseer_api;
