-- What a title shows is what is read of it: whether its issuer was suspended before it was registered is decided as it is registered
-- (docs/decisions/075-issuers.md).

SET ROLE cesu_owner;

DROP FUNCTION titles_shown(text[], text[], int[], text[], boolean);
CREATE FUNCTION titles_shown(numberings text[], codes text[], vintages int[], numbers text[], deciding boolean)
RETURNS TABLE (
  issuer_id uuid, issuer_name text, vintage int, number text, status "VoucherStatus", face_value_cents int, funder_share_cents int,
  services int[], usable_until text, remittable_until text, frozen boolean
) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '8s' AS $$
#variable_conflict use_column
BEGIN
  IF cardinality(numbers) > 200 THEN RAISE EXCEPTION '% titles at once', cardinality(numbers); END IF;
  IF deciding THEN
    PERFORM FROM unnest(numberings, codes, vintages, numbers) AS asked (numbering, code, vintage, number)
    JOIN voucher_issuer i ON i.numbering::text = asked.numbering AND i.code = asked.code
    JOIN voucher v ON v.partner_id = i.partner_id AND v.vintage = asked.vintage AND v.number = asked.number
    ORDER BY v.partner_id, v.vintage, v.number FOR UPDATE OF v;
  END IF;
  RETURN QUERY
  SELECT v.partner_id, p.name::text, v.vintage, v.number::text, v.status, v.face_value_cents, v.funder_share_cents,
    v.services, v.usable_until::text, v.remittable_until::text, title_frozen(v.id)
  FROM unnest(numberings, codes, vintages, numbers) AS asked (numbering, code, vintage, number)
  JOIN voucher_issuer i ON i.numbering::text = asked.numbering AND i.code = asked.code
  JOIN partner p ON p.id = i.partner_id
  JOIN voucher v ON v.partner_id = i.partner_id AND v.vintage = asked.vintage AND v.number = asked.number;
END $$;
REVOKE ALL ON FUNCTION titles_shown(text[], text[], int[], text[], boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION titles_shown(text[], text[], int[], text[], boolean) TO cesu_api, cesu_citizen;

RESET ROLE;
