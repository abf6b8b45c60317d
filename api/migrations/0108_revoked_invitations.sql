-- Staff may take back an invitation that nobody has accepted; its link opens nothing from then on.
ALTER TABLE applications.invitations
  ADD COLUMN revoked_by uuid,              -- accounts.people: the member of staff
  ADD COLUMN revoked_at timestamptz,
  ADD CHECK ((revoked_by IS NULL) = (revoked_at IS NULL)),
  ADD CHECK (accepted_at IS NULL OR revoked_at IS NULL);
GRANT UPDATE (revoked_by, revoked_at) ON applications.invitations TO soulseer_api;
