-- The ledger: double entry, append only, integer minor units.
--
-- One row is one transfer and balances by construction: `debit` gives `amount`, `credit` receives `amount - fee`,
-- the platform's revenue receives `fee` (negative when it gives back its part). The view ledger.entries shows the entries.

-- What an account is for. A kind that people own has a row of ledger.accounts for each owner and currency, which never goes
-- below the kind's floor; a platform-wide kind has no such row, so it is never contended, and `account_id` stands for it in transfers.
CREATE TABLE ledger.account_kinds (
  name text PRIMARY KEY,
  account_id smallint UNIQUE CHECK (account_id BETWEEN 1 AND 999),
  floor bigint,                                       -- minor units
  purpose text NOT NULL,
  CONSTRAINT owned_or_platform_wide CHECK ((account_id IS NULL) = (floor IS NOT NULL)),
  CONSTRAINT floor_of_a_kind UNIQUE (name, floor)
);
INSERT INTO ledger.account_kinds (name, account_id, floor, purpose) VALUES
  ('wallet', NULL, 0, 'a client''s prepaid money'),
  ('earnings', NULL, 0, 'what a reader has earned and not yet been paid'),
  ('reserve', NULL, 0, 'earnings that are kept back for refunds to come'),
  ('receivable', NULL, -1000000000000000000, 'below zero by what its owner owes to the platform'),
  ('platform-revenue', 1, NULL, 'the platform''s own money: its fees'),
  ('card-clearing', 2, NULL, 'the world of cards: top-ups come from it, card refunds go to it'),
  ('held', 3, NULL, 'taken from a wallet for a subject, and nobody''s until it is captured or released'),
  ('payout-clearing', 4, NULL, 'the readers'' banks: payouts go to it'),
  ('promotions', 5, NULL, 'what the platform gives away as bonus money'),
  ('guarantee', 6, NULL, 'what the satisfaction guarantee pays'),
  ('chargeback-loss', 7, NULL, 'charged-back money that nobody repaid'),
  ('tax-payable', 8, NULL, 'collected taxes that are owed to tax offices'),
  ('exchange', 9, NULL, 'where one currency is given for another');

-- Why money moves. A reason is part of its transfer's key: subject (a reading, a top-up …), reason, and which time it happened.
CREATE TABLE ledger.transfer_reasons (name text PRIMARY KEY);
-- Between which kinds of account a reason may move money.
CREATE TABLE ledger.transfer_reason_kinds (
  reason text NOT NULL REFERENCES ledger.transfer_reasons,
  debit_kind text NOT NULL REFERENCES ledger.account_kinds,
  credit_kind text NOT NULL REFERENCES ledger.account_kinds,
  PRIMARY KEY (reason, debit_kind, credit_kind)
);
WITH allowed (reason, debit_kind, credit_kind) AS (VALUES
  ('top-up', 'card-clearing', 'wallet'),
  ('session-minute', 'wallet', 'held'),
  ('booking-hold', 'wallet', 'held'),
  ('order-hold', 'wallet', 'held'),
  ('session-share', 'held', 'earnings'),
  ('release', 'held', 'wallet'),
  ('tip', 'wallet', 'earnings'),
  ('payout', 'earnings', 'payout-clearing'),
  ('payout-returned', 'payout-clearing', 'earnings'),
  ('refund', 'earnings', 'wallet'),
  ('refund', 'receivable', 'wallet'),
  ('receivable-collected', 'earnings', 'receivable'),
  ('receivable-collected', 'wallet', 'receivable'),
  ('receivable-written-off', 'chargeback-loss', 'receivable'),
  ('card-refund', 'wallet', 'card-clearing'),
  ('card-refund', 'receivable', 'card-clearing'),
  ('card-refund', 'chargeback-loss', 'card-clearing'),
  ('card-refund-failed', 'card-clearing', 'wallet'),
  ('card-refund-failed', 'card-clearing', 'receivable'),
  ('card-refund-failed', 'card-clearing', 'chargeback-loss'),
  ('chargeback', 'wallet', 'card-clearing'),
  ('chargeback', 'receivable', 'card-clearing'),
  ('chargeback', 'chargeback-loss', 'card-clearing'),
  ('chargeback-won', 'card-clearing', 'wallet'),
  ('chargeback-won', 'card-clearing', 'receivable'),
  ('chargeback-won', 'card-clearing', 'chargeback-loss'),
  ('reserve-kept', 'earnings', 'reserve'),
  ('reserve-freed', 'reserve', 'earnings'),
  ('promotion', 'promotions', 'wallet'),
  ('guarantee', 'guarantee', 'wallet'),
  ('tax', 'wallet', 'tax-payable'),
  ('exchange', 'wallet', 'exchange'),
  ('exchange', 'exchange', 'wallet'),
  ('adjustment', 'platform-revenue', 'wallet'),
  ('adjustment', 'platform-revenue', 'earnings'),
  ('adjustment', 'wallet', 'platform-revenue'),
  ('adjustment', 'earnings', 'platform-revenue')
), reasons AS (INSERT INTO ledger.transfer_reasons SELECT DISTINCT reason FROM allowed)
INSERT INTO ledger.transfer_reason_kinds SELECT * FROM allowed;

CREATE TABLE ledger.accounts (
  id bigint GENERATED ALWAYS AS IDENTITY (START WITH 1000) PRIMARY KEY,
  balance bigint NOT NULL DEFAULT 0,
  version bigint NOT NULL DEFAULT 0,
  floor bigint NOT NULL,                              -- its kind's
  owner_id uuid NOT NULL,                             -- accounts.people
  currency character(3) NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  kind text NOT NULL,
  CONSTRAINT balance_never_below_floor CHECK (balance >= floor),
  CONSTRAINT floor_of_its_kind FOREIGN KEY (kind, floor) REFERENCES ledger.account_kinds (name, floor),
  CONSTRAINT one_account_a_kind UNIQUE (owner_id, kind, currency)
) WITH (
  fillfactor = 90, -- a page is pruned whenever less of it is free than this leaves: with much more, at nearly every charge
  -- No plan depends on what a charge changes; every minute, looking for new statistics would be felt by those who pay then.
  autovacuum_analyze_scale_factor = 5
);

CREATE SEQUENCE ledger.transfer_groups;

CREATE TABLE ledger.transfers (
  id bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL,
  debit bigint NOT NULL,                              -- ledger.accounts, or the account_id of a platform-wide kind
  credit bigint NOT NULL,
  amount bigint NOT NULL,
  fee bigint NOT NULL,
  debit_balance_after bigint NOT NULL,                -- 0 where the account keeps no balance
  credit_balance_after bigint NOT NULL,
  subject_id uuid NOT NULL,
  number integer NOT NULL,
  leg smallint NOT NULL DEFAULT 1,                    -- which of several transfers with one subject, reason and number
  currency character(3) NOT NULL,
  reason text NOT NULL,                               -- no foreign key: each charge would lock the reason's row
  group_id bigint,                                    -- shared by the transfers that were made as one
  reverses bigint,                                    -- the id of the transfer of which this gives back all or a part
  PRIMARY KEY (subject_id, number, reason, leg),
  CONSTRAINT gives_and_receives CHECK (debit <> credit AND amount >= 0 AND amount - fee >= 0),
  CONSTRAINT gives_something CHECK (amount > 0 OR fee < 0),
  CONSTRAINT fee_is_given_back_by_a_reversal CHECK (fee >= 0 OR reverses IS NOT NULL)
) WITH (autovacuum_analyze_scale_factor = 1);         -- as ledger.accounts: what is added changes no plan
-- Of the minutes of a session the first is here, and the others are reached through their subject: they would cost every
-- charge a second and a third index entry, at random places.
CREATE INDEX transfers_by_debit ON ledger.transfers (debit, id) WHERE reason <> 'session-minute' OR number = 1;
CREATE INDEX transfers_by_credit ON ledger.transfers (credit, id) WHERE reason <> 'session-minute';
CREATE INDEX transfers_by_group ON ledger.transfers (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX reversals_by_original ON ledger.transfers (reverses) WHERE reverses IS NOT NULL;

-- For originals and the roll-up: a few bytes a thousand rows.
CREATE INDEX transfers_in_order ON ledger.transfers USING brin (id, at) WITH (autosummarize = on);

CREATE FUNCTION foundation.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the ledger is append only: write a reversal instead' USING ERRCODE = 'restrict_violation'; END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.transfers
  FOR EACH STATEMENT EXECUTE FUNCTION foundation.refuse_change();

-- The entries of every transfer. Their sum is zero, transfer by transfer.
-- exported
CREATE VIEW ledger.entries AS
  SELECT id AS transfer_id, at, debit AS account, -amount AS amount, debit_balance_after AS balance_after, currency, subject_id, number, reason, group_id
    FROM ledger.transfers
  UNION ALL
  SELECT id, at, credit, amount - fee, credit_balance_after, currency, subject_id, number, reason, group_id FROM ledger.transfers
  UNION ALL
  SELECT id, at, 1, fee, NULL, currency, subject_id, number, reason, group_id FROM ledger.transfers WHERE fee <> 0;

-- What the platform earned, a row for each past day and currency, so that no report sums the whole ledger. A day is closed when
-- nothing can be added to it any more: see ledger.roll_up().
CREATE TABLE ledger.platform_days (
  day date NOT NULL,
  currency character(3) NOT NULL,
  revenue bigint NOT NULL,
  transfers bigint NOT NULL,
  PRIMARY KEY (day, currency)
);
CREATE TABLE ledger.closed_days (
  day date PRIMARY KEY,
  -- The first transaction that began after the day had ended: once all before it are over, the day can be closed.
  all_before xid8 NOT NULL,
  is_closed boolean NOT NULL DEFAULT false
);

GRANT SELECT ON ledger.account_kinds, ledger.transfer_reasons, ledger.transfer_reason_kinds, ledger.accounts, ledger.transfers, ledger.entries,
  ledger.platform_days, ledger.closed_days TO soulseer_api;

-- exported: what accounts hold
CREATE VIEW ledger.balances AS SELECT id, owner_id, kind, currency, balance, version FROM ledger.accounts;
-- exported: the minutes held for meters, by the meter they were held for
CREATE VIEW ledger.held_minutes AS
  SELECT subject_id, number, at, amount, debit_balance_after AS balance_after FROM ledger.transfers WHERE reason = 'session-minute';
GRANT SELECT ON ledger.balances, ledger.held_minutes TO soulseer_api;
