-- Which of the house's services a reader offers, and at what price.
CREATE TABLE bookings.service_offers (
  person_id uuid NOT NULL REFERENCES bookings.offers ON DELETE CASCADE,
  service_id uuid NOT NULL,                -- cms.services
  price bigint NOT NULL CHECK (price > 0), -- in minor units
  PRIMARY KEY (person_id, service_id)
);
GRANT SELECT, INSERT, DELETE ON bookings.service_offers TO soulseer_api;

-- Copied, so that an edit changes no appointment that was made.
ALTER TABLE bookings.appointments ADD COLUMN service_id uuid, ADD COLUMN service_names jsonb;
