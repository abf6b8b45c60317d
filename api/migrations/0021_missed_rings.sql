-- Whether a reader was taken offline because they left a ring unanswered; their own switch clears it.
ALTER TABLE availability.presence ADD COLUMN missed_ring boolean NOT NULL DEFAULT false;
