-- Warnings about the quality of a reader are cases that the platform opens.
ALTER TABLE trust.cases DROP CONSTRAINT cases_kind_check;
ALTER TABLE trust.cases ADD CONSTRAINT cases_kind_check CHECK (kind IN ('DISPUTE', 'AUDIT', 'CHARGEBACK', 'PAYMENT', 'QUALITY'));
