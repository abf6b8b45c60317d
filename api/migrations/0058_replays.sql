-- What a reader asks for the recording of a stream, and whether the chat and gifts are shown along with it.
ALTER TABLE streams.streams
  ADD COLUMN replay_price bigint CHECK (replay_price >= 0), -- minor units; null: what the entry cost; 0: nothing
  ADD COLUMN replays_chat boolean NOT NULL DEFAULT false,
  ADD COLUMN recorded_from timestamptz;                     -- when the engine began the recording
GRANT UPDATE (replay_price, replays_chat, recorded_from) ON streams.streams TO soulseer_api;

-- Who got an entry back has not paid for the recording: they may buy it.
ALTER TABLE streams.entries
  ADD COLUMN refunded_at timestamptz,                       -- of what was taken, when all of it was given back
  ADD CONSTRAINT refunded_when_taken CHECK (refunded_at IS NULL OR captured > 0),
  DROP CONSTRAINT entries_stream_id_person_id_key;
CREATE UNIQUE INDEX one_paid_entry ON streams.entries (stream_id, person_id) WHERE captured IS DISTINCT FROM 0;
GRANT UPDATE (refunded_at) ON streams.entries TO soulseer_api;

CREATE INDEX messages_by_time ON streams.messages (stream_id, sent_at) WHERE state = 'SHOWN';
CREATE INDEX sent_to_subject ON gifts.sent (subject_id, at);
