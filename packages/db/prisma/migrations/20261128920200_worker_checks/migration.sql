-- Whether a worker is declared by whom an issuer's titles are for: yes, not yet, no, and nothing else (docs/decisions/075-issuers.md).

SET ROLE cesu_owner;

-- The fingerprint of a person under the salt of an issuer: as the domain writes it (`beneficiaryText`), SHA-256 in hexadecimal.
CREATE FUNCTION beneficiary_fingerprint(family text, given text, born text, salt text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN encode(sha256(convert_to(concat_ws('|',
  regexp_replace(upper(normalize(family, NFKD) COLLATE "C"), '[^A-Z0-9]', '', 'g'),
  regexp_replace(upper(normalize((regexp_split_to_array(btrim(given, E' \t\n,'), '[\s,]+'))[1], NFKD) COLLATE "C"), '[^A-Z0-9]', '', 'g'),
  born, salt
), 'UTF8')), 'hex');
REVOKE ALL ON FUNCTION beneficiary_fingerprint(text, text, text, text) FROM PUBLIC;

-- Of one worker, known by number and birth day together, and one employer, known by fingerprint: declared for a month, employed in it, or
-- neither. A worker who is not known, and one of another employer, are told alike; `employee_id` is for the count and the trail of the reading.
CREATE FUNCTION check_worker(cesu text, born text, month text, fingerprint text, salt text)
RETURNS TABLE (employee_id uuid, declared text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
BEGIN ATOMIC
  WITH worker AS (
    SELECT e.id FROM employee e WHERE e.cesu_number = cesu AND e.birth_day = born
      AND EXISTS (SELECT FROM voucher_issuer i WHERE i.partner_id = app_partner())
  ), work AS (
    SELECT w.employer_id, w.id, w.start_day, w.end_day
    FROM worker JOIN employment w ON w.employee_id = worker.id JOIN employer e ON e.id = w.employer_id
    WHERE beneficiary_fingerprint(e.family_name, e.given_names, e.birth_day, salt) = fingerprint
  )
  SELECT (SELECT worker.id FROM worker),
    CASE
      WHEN EXISTS (
        SELECT FROM work JOIN declaration d ON d.employer_id = work.employer_id AND d.period = month AND d.employment_id = work.id
        WHERE d.status <> 'CANCELLED'
      ) THEN 'YES'
      WHEN EXISTS (
        SELECT FROM work WHERE left(work.start_day, 7) <= month AND (work.end_day IS NULL OR left(work.end_day, 7) >= month)
      ) THEN 'NOT_YET'
      ELSE 'NO'
    END;
END;
REVOKE ALL ON FUNCTION check_worker(text, text, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION check_worker(text, text, text, text, text) TO cesu_api;

CREATE POLICY api_insert_check ON audit_entry FOR INSERT TO cesu_api WITH CHECK (
  kind = 'WORKER_CHECKED' AND subject_kind = 'PEOPLE' AND employer_id IS NULL AND partner_id = (SELECT app_partner())
  AND app_is_recent(at) AND actor_kind = 'API_CLIENT' AND actor_kind = (SELECT app_partner_actor()) AND actor_id = (SELECT app_person())
  AND actor_name = (SELECT app_person_name()) AND EXISTS (SELECT FROM voucher_issuer i WHERE i.partner_id = audit_entry.partner_id)
);

-- The issuers that asked whether the worker who acts was declared, the last first.
CREATE FUNCTION own_worker_checks(most int)
RETURNS TABLE (id uuid, at timestamptz, issuer_name text, month text, declared text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT t.id, t.at, p.name, t.payload ->> 'month', t.payload ->> 'declared'
  FROM audit_entry t JOIN partner p ON p.id = t.partner_id
  WHERE t.subject_kind = 'PEOPLE' AND t.subject_id = app_employee()::text AND t.kind = 'WORKER_CHECKED'
    AND t.at > now() - interval '36 months'
  ORDER BY t.at DESC, t.id LIMIT least(most, 10000);
END;
REVOKE ALL ON FUNCTION own_worker_checks(int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION own_worker_checks(int) TO cesu_citizen;

RESET ROLE;
