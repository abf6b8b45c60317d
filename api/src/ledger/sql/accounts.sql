-- The id by which transfers name a platform-wide kind of account; null if there is none of that name.
-- exported
CREATE OR REPLACE FUNCTION ledger.platform_account(p_kind text) RETURNS bigint
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog
AS $$ SELECT account_id FROM ledger.account_kinds WHERE name = p_kind $$;

-- An owner's account of a kind, opened at first use.
-- exported
CREATE OR REPLACE FUNCTION ledger.account(p_owner uuid, p_kind text, p_currency character) RETURNS ledger.accounts
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE v_account ledger.accounts;
BEGIN
  SELECT * INTO v_account FROM ledger.accounts WHERE owner_id = p_owner AND kind = p_kind AND currency = p_currency;
  IF v_account.id IS NULL THEN
    INSERT INTO ledger.accounts (owner_id, kind, currency, floor)
      VALUES (p_owner, p_kind, p_currency, (SELECT floor FROM ledger.account_kinds WHERE name = p_kind)) ON CONFLICT DO NOTHING;
    SELECT * INTO v_account FROM ledger.accounts WHERE owner_id = p_owner AND kind = p_kind AND currency = p_currency;
  END IF;
  RETURN v_account;
END $$;

-- Nothing is credited to or taken from the account until the end of the transaction.
-- exported
CREATE OR REPLACE FUNCTION ledger.lock_account(p_account bigint) RETURNS ledger.accounts
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
AS $$ SELECT * FROM ledger.accounts WHERE id = p_account FOR NO KEY UPDATE $$;

-- Several at once, in the order in which everybody locks: wallets by id, earnings by id, then all others by id.
-- exported
CREATE OR REPLACE FUNCTION ledger.lock_accounts(p_accounts bigint[]) RETURNS SETOF ledger.accounts
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
AS $$ SELECT * FROM ledger.accounts WHERE id = ANY (p_accounts) ORDER BY CASE kind WHEN 'wallet' THEN 1 WHEN 'earnings' THEN 2 ELSE 3 END, id FOR NO KEY UPDATE $$;

GRANT EXECUTE ON FUNCTION ledger.platform_account, ledger.account, ledger.lock_account, ledger.lock_accounts TO soulseer_api;

-- The account that TypeScript means: an id, or the name of a platform-wide kind; null if there is none of that name.
CREATE OR REPLACE FUNCTION ledger.account_id(p_ref text) RETURNS bigint
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog
AS $$ SELECT CASE WHEN p_ref ~ '^[0-9]+$' THEN p_ref::bigint ELSE ledger.platform_account(p_ref) END $$;
GRANT EXECUTE ON FUNCTION ledger.account_id TO soulseer_api;
