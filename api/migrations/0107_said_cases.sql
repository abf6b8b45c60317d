-- What a case of the platform says, as messages with their values, so that each reads it in their language; `words` are the English ones.
-- Null of cases from before.
ALTER TABLE trust.cases ADD COLUMN says jsonb CHECK (says IS NULL OR jsonb_typeof(says) = 'array');
