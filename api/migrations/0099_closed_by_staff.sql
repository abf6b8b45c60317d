-- Staff close somebody's account, with a reason.
ALTER TABLE accounts.access_log DROP CONSTRAINT access_log_act_check;
ALTER TABLE accounts.access_log ADD CONSTRAINT access_log_act_check CHECK (act IN ('SUSPENDED', 'READMITTED', 'CLOSED'));
