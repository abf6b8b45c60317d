-- Real money: top-ups that come in by card, payouts that go out to readers' banks. What the provider is asked is
-- written here first, as an intention; what became of it is written when it is known.

CREATE TABLE billing.top_ups (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  person_id uuid NOT NULL REFERENCES accounts.people,
  wallet bigint NOT NULL REFERENCES ledger.accounts,
  amount bigint NOT NULL CHECK (amount > 0),
  currency character(3) NOT NULL,
  state text NOT NULL DEFAULT 'AWAITING_PAYMENT' CHECK (state IN ('AWAITING_PAYMENT', 'SUCCEEDED', 'FAILED')),
  failure text,
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

-- Events of the payment provider already applied: the same one again changes nothing.
CREATE TABLE billing.payment_events (
  id text PRIMARY KEY,
  type text NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now()
);

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
  transfer_id text UNIQUE,
  created_at timestamptz NOT NULL DEFAULT foundation.clock_now(),
  settled_at timestamptz,
  CONSTRAINT one_payout_a_day UNIQUE (account, day),
  CONSTRAINT settled_when_known CHECK ((state = 'SENDING') = (settled_at IS NULL)),
  CONSTRAINT failed_with_a_reason CHECK ((state = 'FAILED') = (failure IS NOT NULL))
);
CREATE INDEX payouts_by_account ON billing.payouts (account, id);
CREATE INDEX payouts_sending ON billing.payouts (created_at) WHERE state = 'SENDING';


GRANT SELECT, INSERT ON billing.top_ups, billing.payment_events, billing.payees, billing.paydays, billing.payouts TO soulseer_api;
GRANT UPDATE (state, failure, payment_id, client_secret, settled_at, look_at, looks) ON billing.top_ups TO soulseer_api;
GRANT UPDATE (state, failure, transfer_id, settled_at) ON billing.payouts TO soulseer_api;
