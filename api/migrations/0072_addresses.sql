-- Where somebody's parcels go.
CREATE TABLE shop.addresses (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  person_id uuid NOT NULL,                 -- accounts.people
  country character(2) NOT NULL,
  address jsonb NOT NULL,
  is_default boolean NOT NULL,
  CONSTRAINT one_of_each UNIQUE (person_id, country, address)
);
CREATE UNIQUE INDEX one_default ON shop.addresses (person_id) WHERE is_default;
GRANT SELECT, INSERT, DELETE, UPDATE (country, address, is_default) ON shop.addresses TO soulseer_api;
