-- Top-ups by a credit package: the platform adds a bonus of its own money. What was sold is copied, so an edit of the package changes nothing here.
ALTER TABLE billing.top_ups
  ADD COLUMN package_id uuid,                         -- cms.packages
  ADD COLUMN is_once boolean NOT NULL DEFAULT false,  -- each person gets the bonus of this package once
  ADD COLUMN bonus bigint NOT NULL DEFAULT 0,         -- promised; once it is paid, what was given
  ADD COLUMN bonus_left bigint NOT NULL DEFAULT 0,    -- of what was given, what was not taken back with its payment
  ADD CONSTRAINT bonus_of_a_package CHECK (bonus = 0 OR package_id IS NOT NULL),
  ADD CONSTRAINT once_of_a_package CHECK (NOT is_once OR package_id IS NOT NULL),
  ADD CONSTRAINT bonus_left_within CHECK (bonus_left BETWEEN 0 AND bonus),
  ADD CONSTRAINT bonus_given_when_paid CHECK (bonus_left = 0 OR state = 'SUCCEEDED');
CREATE INDEX top_ups_of_packages ON billing.top_ups (settled_at) WHERE package_id IS NOT NULL AND state = 'SUCCEEDED';
GRANT UPDATE (bonus, bonus_left) ON billing.top_ups TO soulseer_api;

-- Who has had a package that each person may have once: the row decides between two payments at once.
CREATE TABLE billing.package_uses (
  person_id uuid NOT NULL REFERENCES accounts.people,
  package_id uuid NOT NULL,                           -- cms.packages
  top_up_id uuid NOT NULL UNIQUE REFERENCES billing.top_ups,
  PRIMARY KEY (person_id, package_id)
);
GRANT SELECT, INSERT ON billing.package_uses TO soulseer_api;

-- A bonus comes from the promotions (reason `promotion`, known already), and goes back there with its payment.
INSERT INTO ledger.transfer_reasons VALUES ('promotion-taken-back'), ('promotion-again');
INSERT INTO ledger.transfer_reason_kinds VALUES
  ('promotion-taken-back', 'wallet', 'promotions'),
  ('promotion-taken-back', 'receivable', 'promotions'),
  ('promotion-again', 'promotions', 'wallet'),
  ('promotion-again', 'promotions', 'chargeback-loss');
