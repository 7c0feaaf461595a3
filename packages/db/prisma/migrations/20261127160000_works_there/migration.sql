-- Nobody is proposed to an employer for whom the partner already declares them (docs/decisions/043-proposing-a-worker.md).

SET ROLE cesu_owner;

-- The contracts of the partner's own list, of this employer, that last until a day or beyond, of a worker with this Cesu number, or
-- with these names when no Cesu number is given: what the partner reads on its list, and nothing else. Neither a social security
-- number nor a birth day is looked at: those of a known person are not the partner's to learn.
CREATE FUNCTION app_works_there(employer uuid, names text, number text, day text) RETURNS SETOF employment
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT e.* FROM declarable_pair p
  JOIN employment e ON e.employer_id = p.employer_id AND e.id = p.employment_id
  JOIN employee w ON w.id = e.employee_id
  WHERE p.employer_id = app_works_there.employer AND p.partner_id = app_partner()
    AND (e.end_day IS NULL OR e.end_day >= app_works_there.day)
    AND CASE
      WHEN app_works_there.number IS NULL THEN p.employee_search_name = app_works_there.names
      ELSE w.cesu_number = app_works_there.number
    END;
END;
GRANT EXECUTE ON FUNCTION app_works_there(uuid, text, text, text) TO cesu_api;

-- Of an end, no names are given: nothing is found.
ALTER POLICY api_insert ON employment_proposal WITH CHECK (
  partner_id = (SELECT app_partner()) AND status = 'PENDING' AND author_id = (SELECT app_person())
  AND author_name = (SELECT app_person_name()) AND app_is_recent(proposed_at) AND app_may_propose(employer_id, kind)
  AND NOT EXISTS (SELECT FROM app_works_there(employer_id, search_name, cesu_number, start_day))
);

RESET ROLE;
