-- The desk of cases: who works on one, since when, in which order they are taken, and how often they changed.
ALTER TABLE trust.cases
  ADD COLUMN priority smallint NOT NULL DEFAULT 3 CHECK (priority BETWEEN 1 AND 3), -- 1 comes first
  ADD COLUMN assigned_to uuid,                      -- who works on it
  ADD COLUMN taken_up_at timestamptz,               -- when staff first took it, or decided it
  ADD COLUMN version integer NOT NULL DEFAULT 1;    -- grows with every change: who decides by an older one is told
UPDATE trust.cases SET taken_up_at = decided_at WHERE decided_at IS NOT NULL;
UPDATE trust.cases SET priority = CASE WHEN kind = 'AUDIT' THEN 1 ELSE 2 END WHERE kind <> 'DISPUTE' OR reason = 'CONDUCT';
GRANT UPDATE (assigned_to, taken_up_at, version) ON trust.cases TO soulseer_api;

CREATE INDEX cases_queue ON trust.cases (priority, id) WHERE state = 'OPEN';
CREATE INDEX cases_queue_of ON trust.cases (assigned_to, priority, id) WHERE state = 'OPEN';
CREATE INDEX cases_decided ON trust.cases (id) WHERE state = 'DECIDED';
CREATE INDEX cases_decided_by ON trust.cases (decided_by, id) WHERE state = 'DECIDED';

-- The log has what staff did with a case, too.
ALTER TABLE trust.case_log
  ADD COLUMN to_id uuid,                            -- to whom it was given
  DROP CONSTRAINT case_log_did_check,
  ADD CONSTRAINT case_log_did_check CHECK (did IN ('OPENED', 'ANSWERED', 'TAKEN', 'GIVEN', 'RELEASED', 'NOTED', 'DECIDED')),
  ADD CONSTRAINT given_to_somebody CHECK ((did = 'GIVEN') = (to_id IS NOT NULL));
