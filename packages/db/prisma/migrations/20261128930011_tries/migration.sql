-- Numbers of titles that do not exist are counted, by who tries them and by day (docs/decisions/078-titles-that-hold.md).

SET ROLE cesu_owner;

-- How many distinct ones the account that acts has tried on the day of an instant, these included: all the programs of a partner together, a person
-- of its staff, a household. `stopped`: it is refused for it, and marked once. Counted as persons read are: in one line, exact whatever the number
-- at once.
CREATE FUNCTION charge_tries(at timestamptz, tried uuid[], stopped boolean) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '8s' AS $$
DECLARE
  account "ActorKind" := coalesce(app_partner_actor(), 'CITIZEN');
  who uuid := CASE account WHEN 'API_CLIENT' THEN app_partner() WHEN 'PARTNER_STAFF' THEN app_person() ELSE app_employer() END;
  day text := to_char(at AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD');
  counted int;
BEGIN
  IF who IS NULL OR app_is_recent(at) IS NOT TRUE OR cardinality(tried) > 200 THEN
    RAISE EXCEPTION 'nothing is tried so' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF cardinality(tried) > 0 THEN
    PERFORM charge_persons(account, who, 'TRIED', day, tried);
  END IF;
  IF stopped THEN
    UPDATE reading_count c SET refused_at = at
    WHERE c.actor_kind = account AND c.actor_id = who AND c.mode = 'TRIED' AND c."window" = day AND c.refused_at IS NULL;
  END IF;
  SELECT c.persons INTO counted FROM reading_count c
  WHERE c.actor_kind = account AND c.actor_id = who AND c.mode = 'TRIED' AND c."window" = day;
  RETURN coalesce(counted, 0);
END $$;
REVOKE ALL ON FUNCTION charge_tries(timestamptz, uuid[], boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION charge_tries(timestamptz, uuid[], boolean) TO cesu_api, cesu_citizen;

-- Who was stopped so, and has no case since. For the platform alone.
CREATE FUNCTION title_triers() RETURNS TABLE (
  account text, account_id text, day text, tries int, partner_id uuid, partner_kind text, partner_name text, employer_id uuid
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT c.actor_kind::text, c.actor_id::text, c."window"::text, c.persons, p.id, p.kind::text, p.name::text,
    CASE c.actor_kind WHEN 'CITIZEN' THEN c.actor_id END
  FROM reading_count c
  LEFT JOIN partner_staff s ON c.actor_kind = 'PARTNER_STAFF' AND s.id = c.actor_id
  LEFT JOIN partner p ON p.id = CASE c.actor_kind WHEN 'API_CLIENT' THEN c.actor_id ELSE s.partner_id END
  WHERE app_is_jobs() AND c.mode = 'TRIED' AND c.refused_at IS NOT NULL AND NOT EXISTS (
    SELECT FROM "case" k
    WHERE k.kind = 'VOUCHER_ANOMALY' AND k.subject_id = c.actor_id::text AND k.facts->>'reason' = 'TRIED_NUMBERS' AND k.opened_at >= c.refused_at
  );
END;
REVOKE ALL ON FUNCTION title_triers() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION title_triers() TO cesu_jobs;

ALTER POLICY jobs_insert_title ON "case" WITH CHECK (
  (SELECT app_is_jobs()) AND kind = 'VOUCHER_ANOMALY' AND subject_kind IN ('VOUCHER', 'RECEIVED_FILE', 'PARTNER', 'STAFF', 'PEOPLE') AND status = 'NEW'
);

-- What somebody does again may be looked at again, once what was seen before is decided; what is a state of things is looked at once.
DROP INDEX case_one_of_kind;
CREATE UNIQUE INDEX case_one_of_kind ON "case" (subject_kind, subject_id, kind, (CASE WHEN kind = 'VOUCHER_ANOMALY' THEN facts->>'reason' END), (
  CASE WHEN kind = 'VOUCHER_ANOMALY' AND status = 'RESOLVED' AND facts->>'reason' IN ('TWO_DECLARATIONS', 'REMITTED_RELEASE', 'TRIED_NUMBERS') THEN id END
)) NULLS NOT DISTINCT
  WHERE status <> 'RESOLVED' OR kind NOT IN ('DECLARATION_ANOMALY', 'DECLARATION_CHANGE', 'API_ABUSE', 'HABILITATION', 'OBJECTION');

RESET ROLE;
