-- Real money: top-ups that come in by card, payouts that go out to readers' banks. What the provider is asked is
-- written here first, as an intention; what became of it is written when it is known.

CREATE TABLE billing.top_ups (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  person_id uuid NOT NULL REFERENCES accounts.people,
  wallet bigint NOT NULL REFERENCES ledger.accounts,
  amount bigint NOT NULL CHECK (amount > 0),
  currency character(3) NOT NULL,
  state text NOT NULL DEFAULT 'AWAITING_PAYMENT' CHECK (state IN ('AWAITING_PAYMENT', 'SUCCEEDED', 'FAILED')),
  failure text CONSTRAINT known_failure CHECK (failure IN ('DECLINED', 'REFUSED', 'CANCELLED', 'WRONG_AMOUNT', 'NEVER_BEGUN', 'UNKNOWN')),
  failure_words text,                   -- the provider's own, in English
  payment_id text UNIQUE,               -- the provider's; null until it was asked
  client_secret text,
  created_at timestamptz NOT NULL DEFAULT foundation.clock_now(),
  settled_at timestamptz,
  -- When to ask the provider what became of it, should its event never come; null when nothing more can come.
  look_at timestamptz DEFAULT foundation.clock_now() + interval '2 minutes',
  looks smallint NOT NULL DEFAULT 0,
  CONSTRAINT settled_when_succeeded CHECK ((state = 'SUCCEEDED') = (settled_at IS NOT NULL))
);
CREATE INDEX top_ups_to_look_at ON billing.top_ups (look_at) WHERE look_at IS NOT NULL;
CREATE INDEX top_ups_by_person ON billing.top_ups (person_id, id);

-- Events of the payment provider: one that was applied changes nothing when it comes again, one that could not be says why.
CREATE TABLE billing.payment_events (
  id text PRIMARY KEY,
  type text NOT NULL,
  received_at timestamptz NOT NULL DEFAULT foundation.clock_now(),
  applied_at timestamptz,
  failure text,
  CONSTRAINT applied_or_failed CHECK ((applied_at IS NULL) = (failure IS NOT NULL))
);
CREATE INDEX payment_events_unapplied ON billing.payment_events (received_at) WHERE applied_at IS NULL;

-- What was taken back of a top-up from outside: a refund to its card, or a dispute at the card's bank, as the provider last
-- said. Who bears it is in the ledger, under this id.
CREATE TABLE billing.taken_back (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  provider_id text NOT NULL UNIQUE,
  top_up_id uuid NOT NULL REFERENCES billing.top_ups,
  kind text NOT NULL CHECK (kind IN ('REFUND', 'DISPUTE')),
  reason text NOT NULL,
  currency character(3) NOT NULL,
  withdrawn bigint NOT NULL CHECK (withdrawn >= 0),
  reinstated bigint NOT NULL CHECK (reinstated >= 0),
  outcome text NOT NULL DEFAULT 'OPEN' CHECK (outcome IN ('OPEN', 'WON', 'LOST')),
  opened_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT foundation.clock_now()
);
CREATE INDEX taken_back_by_top_up ON billing.taken_back (top_up_id);

-- The account at the provider that a reader is paid to.
CREATE TABLE billing.payees (
  person_id uuid PRIMARY KEY REFERENCES accounts.people,
  account_id text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT foundation.clock_now()
);

-- Days whose payouts were begun: each is begun once.
CREATE TABLE billing.paydays (day date PRIMARY KEY, began_at timestamptz NOT NULL DEFAULT foundation.clock_now());

CREATE TABLE billing.payouts (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  person_id uuid NOT NULL REFERENCES accounts.people,
  account bigint NOT NULL REFERENCES ledger.accounts,      -- the reader's earnings
  day date NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  currency character(3) NOT NULL,
  state text NOT NULL DEFAULT 'SENDING' CHECK (state IN ('SENDING', 'PAID', 'FAILED')),
  failure text,
  returned bigint NOT NULL DEFAULT 0,   -- what came back and is in the earnings again
  transfer_id text UNIQUE,
  created_at timestamptz NOT NULL DEFAULT foundation.clock_now(),
  settled_at timestamptz,
  CONSTRAINT one_payout_a_day UNIQUE (account, day),
  CONSTRAINT settled_when_known CHECK ((state = 'SENDING') = (settled_at IS NULL)),
  CONSTRAINT failed_with_a_reason CHECK ((state = 'FAILED') = (failure IS NOT NULL)),
  CONSTRAINT known_failure CHECK (failure IN ('UNFUNDED', 'ACCOUNT_NOT_READY', 'ACCOUNT_UNKNOWN', 'REFUSED', 'PAUSED', 'SENT_BACK')),
  CONSTRAINT returned_within CHECK (returned BETWEEN 0 AND amount),
  CONSTRAINT failed_when_all_is_back CHECK ((state = 'FAILED') = (returned = amount)),
  CONSTRAINT returned_after_sending CHECK (returned = 0 OR state <> 'SENDING'),
  CONSTRAINT paid_by_a_transfer CHECK (state <> 'PAID' OR transfer_id IS NOT NULL)
);
CREATE INDEX payouts_by_account ON billing.payouts (account, id);
CREATE INDEX payouts_sending ON billing.payouts (created_at) WHERE state = 'SENDING';


GRANT SELECT, INSERT ON billing.top_ups, billing.payment_events, billing.taken_back, billing.payees, billing.paydays, billing.payouts TO soulseer_api;
GRANT UPDATE (state, failure, failure_words, payment_id, client_secret, settled_at, look_at, looks) ON billing.top_ups TO soulseer_api;
GRANT UPDATE (state, failure, returned, transfer_id, settled_at) ON billing.payouts TO soulseer_api;
GRANT UPDATE (applied_at, failure) ON billing.payment_events TO soulseer_api;
GRANT UPDATE (withdrawn, reinstated, outcome, changed_at) ON billing.taken_back TO soulseer_api;
