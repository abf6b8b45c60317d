-- Services of the shop are bought as vouchers, and redeemed for an appointment. What was paid stays held by the order until it took place.
ALTER TABLE shop.order_lines ADD COLUMN service jsonb; -- of a service, as it was sold: whose it is, how long it takes and how many days its voucher is good for
ALTER TABLE shop.refunds ALTER COLUMN person_id DROP NOT NULL; -- null: by the terms of an appointment that did not take place

CREATE TABLE shop.vouchers (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  line_id uuid NOT NULL REFERENCES shop.order_lines,
  number integer NOT NULL,                 -- one row for each piece of the line
  order_id uuid NOT NULL REFERENCES shop.orders,
  buyer_id uuid NOT NULL,                  -- accounts.people
  owner_id uuid NOT NULL,                  -- accounts.people: the buyer, or whose it became
  reader_id uuid NOT NULL,                 -- accounts.people
  profile_id uuid NOT NULL,                -- cms.readers
  product_id uuid NOT NULL,                -- cms.products
  names jsonb NOT NULL,                    -- of the product, as it was bought
  minutes integer NOT NULL CHECK (minutes BETWEEN 5 AND 240),
  code text NOT NULL UNIQUE CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{20}$'), -- for the owner alone; whoever else has it can take the voucher
  state text NOT NULL CHECK (state IN ('OPEN', 'BOOKED', 'USED', 'EXPIRED', 'CANCELLED')),
  appointment_id uuid UNIQUE,              -- bookings.appointments: the one it was redeemed for
  issued_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  UNIQUE (line_id, number),
  CONSTRAINT booked_for_an_appointment CHECK (state NOT IN ('BOOKED', 'USED') OR appointment_id IS NOT NULL),
  CONSTRAINT open_without_appointment CHECK (state <> 'OPEN' OR appointment_id IS NULL)
);
CREATE INDEX vouchers_of_owner ON shop.vouchers (owner_id, id);
CREATE INDEX vouchers_of_order ON shop.vouchers (order_id);
CREATE INDEX vouchers_to_expire ON shop.vouchers (expires_at) WHERE state = 'OPEN';
GRANT SELECT, INSERT, UPDATE (owner_id, state, appointment_id, expires_at) ON shop.vouchers TO soulseer_api;

-- An appointment whose price is held elsewhere costs its client nothing.
ALTER TABLE bookings.appointments ADD COLUMN prepaid_by uuid, -- what holds its price: a voucher
  DROP CONSTRAINT appointments_price_check,
  ADD CONSTRAINT has_a_price CHECK (price > 0 OR price = 0 AND prepaid_by IS NOT NULL);
ALTER TABLE sessions.meters DROP CONSTRAINT meters_booked_price_check, ADD CONSTRAINT meters_booked_price_check CHECK (booked_price >= 0);
