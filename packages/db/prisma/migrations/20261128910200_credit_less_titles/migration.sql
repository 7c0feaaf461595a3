-- What the funders of titles paid of a household's months was not borne by it: it takes nothing of the expense that may give a tax credit.

SET ROLE cesu_owner;

CREATE OR REPLACE FUNCTION declared_cost_cents(employer uuid, year text, before timestamptz, declaration_id uuid) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
RETURN (
  SELECT coalesce(sum(v.total_cost_cents - coalesce((
    SELECT sum(u.funder_share_cents) FROM voucher_use u
    WHERE u.employer_id = d.employer_id AND u.declaration_id = d.id AND u.released_at IS NULL
  ), 0)), 0)
  FROM declaration d
  JOIN declaration_version v ON v.employer_id = d.employer_id AND v.period = d.period
    AND v.declaration_id = d.id AND v.number = d.current_version
  WHERE d.employer_id = employer AND d.period BETWEEN year || '-01' AND year || '-12' AND d.status <> 'CANCELLED'
    AND (d.submitted_at, d.id) < (before, declared_cost_cents.declaration_id)
  HAVING app_is_jobs() OR app_agent() IS NOT NULL OR EXISTS (
    SELECT FROM mandate m WHERE m.employer_id = employer AND m.partner_id = app_partner() AND m.status = 'ACTIVE'
  ) OR EXISTS (
    SELECT FROM declaration own
    WHERE own.employer_id = employer AND own.period BETWEEN year || '-01' AND year || '-12'
      AND own.id = declared_cost_cents.declaration_id AND own.partner_id = app_partner() AND own.submitted_at = before
  )
);

RESET ROLE;
