-- Warnings about the quality of a reader are cases that the platform opens; staff say that they have seen a case before they close it.
ALTER TABLE trust.cases DROP CONSTRAINT cases_kind_check;
ALTER TABLE trust.cases ADD CONSTRAINT cases_kind_check CHECK (kind IN ('DISPUTE', 'AUDIT', 'CHARGEBACK', 'PAYMENT', 'QUALITY'));
ALTER TABLE trust.case_log DROP CONSTRAINT case_log_did_check;
ALTER TABLE trust.case_log ADD CONSTRAINT case_log_did_check CHECK (did IN ('OPENED', 'ANSWERED', 'SEEN', 'DECIDED'));
CREATE UNIQUE INDEX seen_once ON trust.case_log (case_id) WHERE did = 'SEEN';
