-- What each member of staff did, and which private data they looked at: written before it is done, so that nothing is done
-- without a row, and never changed.
CREATE TABLE trust.staff_actions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT foundation.clock_now(),
  person_id uuid NOT NULL,                 -- accounts.people
  roles text[] NOT NULL,                   -- which they had at that moment
  kind text NOT NULL CHECK (kind IN ('CHANGE', 'READ')),
  action text NOT NULL,                    -- the field of the contract: "decideCase"
  subjects text[] NOT NULL,                -- "Order:0190…"
  reason text CHECK (length(reason) <= 2000)
);
CREATE INDEX staff_actions_by_person ON trust.staff_actions (person_id, id);
CREATE INDEX staff_actions_by_action ON trust.staff_actions (action, id);
CREATE INDEX staff_actions_by_subject ON trust.staff_actions USING gin (subjects);
CREATE INDEX staff_actions_by_kind ON trust.staff_actions (kind, id);
CREATE INDEX staff_actions_by_time ON trust.staff_actions (at);

-- What came of it. An action without a row was cut off: nobody knows whether it was done.
CREATE TABLE trust.staff_action_outcomes (
  action_id bigint PRIMARY KEY REFERENCES trust.staff_actions,
  outcome text NOT NULL,                   -- "DONE", the code of a refusal or of a fault
  at timestamptz NOT NULL DEFAULT foundation.clock_now()
);

CREATE FUNCTION trust.refuse_staff_action_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN RAISE EXCEPTION 'what staff did is append only' USING ERRCODE = 'restrict_violation'; END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON trust.staff_actions
  FOR EACH STATEMENT EXECUTE FUNCTION trust.refuse_staff_action_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON trust.staff_action_outcomes
  FOR EACH STATEMENT EXECUTE FUNCTION trust.refuse_staff_action_change();

GRANT SELECT, INSERT ON trust.staff_actions, trust.staff_action_outcomes TO soulseer_api;
