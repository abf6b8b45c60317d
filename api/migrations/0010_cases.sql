-- After a reading: thanks, and what staff decide when something was wrong.

INSERT INTO api.transfer_reasons VALUES (8, 'tip');

-- The nth tip of a reading; its money is the transfer of the same subject and number, reason 8.
CREATE TABLE api.tips (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  reading_id uuid NOT NULL REFERENCES api.readings,
  number integer NOT NULL,
  CONSTRAINT numbered_in_turn UNIQUE (reading_id, number)
);
GRANT SELECT, INSERT ON api.tips TO soulseer_api;
