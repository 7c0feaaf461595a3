-- What one title of the issuer that acts has paid, the first first: no employer, no worker (docs/decisions/075-issuers.md).

SET ROLE cesu_owner;

CREATE FUNCTION issuer_title(title uuid)
RETURNS TABLE (
  id uuid, reference text, payment_day text, used_at timestamptz, released_at timestamptz, released_for "VoucherRelease", remitted_at timestamptz
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT u.id, d.reference, u.payment_day, u.used_at, u.released_at, u.released_for, u.remitted_at
  FROM voucher_use u JOIN declaration d ON d.employer_id = u.employer_id AND d.period = u.period AND d.id = u.declaration_id
  WHERE u.voucher_id = title AND u.issuer_id = app_partner()
  ORDER BY u.used_at, u.id LIMIT 200;
END;
REVOKE ALL ON FUNCTION issuer_title(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION issuer_title(uuid) TO cesu_api;

RESET ROLE;
