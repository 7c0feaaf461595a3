-- What an employer is told of what was shared of them: how many readings held a month of theirs in 36 months, under a number or by their
-- name. Neither who read, nor when, nor of which worker: an employer of one would learn what that worker asked, and of whom
-- (docs/decisions/055-employment-events.md).

SET ROLE cesu_owner;

CREATE FUNCTION own_exposure() RETURNS TABLE (by_number int, by_name int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT count(*) FILTER (WHERE NOT 'employerName' = ANY (read.fields))::int, count(*) FILTER (WHERE 'employerName' = ANY (read.fields))::int
  FROM (
    SELECT DISTINCT r.id, r.fields
    FROM employment e
    JOIN sharing_grant g ON g.employee_id = e.employee_id
    JOIN access_record r ON r.partner_id = g.partner_id AND r.grant_id = g.id
    WHERE e.employer_id = app_employer() AND r.outcome = 'GIVEN' AND r.at > now() - interval '36 months'
      AND r.fields && ARRAY['employerRef', 'employerName']
      AND left(e.start_day, 7) <= r.last_month AND left(coalesce(e.end_day, '9999-12'), 7) >= r.first_month
  ) AS read;
END;
REVOKE EXECUTE ON FUNCTION own_exposure() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION own_exposure() TO cesu_citizen;

RESET ROLE;
