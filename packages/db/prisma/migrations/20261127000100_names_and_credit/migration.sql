-- What the platform signs by itself, and what a household's year has cost.

SET ROLE cesu_owner;

-- By itself the platform signs with its own names only.
ALTER POLICY api_insert ON audit_entry WITH CHECK (
  partner_id = (SELECT app_partner()) AND app_is_recent(at) AND app_owns(subject_kind, subject_id, employer_id)
  AND CASE actor_kind
    WHEN 'PARTNER_STAFF' THEN
      kind IN ('DECLARATION_REGISTERED', 'DECLARATION_READ', 'PEOPLE_LISTED', 'READING_REFUSED')
      AND actor_id = (SELECT app_person()) AND actor_name = (SELECT app_person_name())
    WHEN 'SYSTEM' THEN kind = 'CASE_OPENED' AND actor_name = 'Contrôle automatique'
    ELSE false
  END
);
ALTER POLICY door_insert ON audit_entry WITH CHECK (
  (SELECT app_is_door()) AND app_is_recent(at) AND subject_kind = 'SESSION'
  AND CASE
    WHEN kind = 'SIGN_IN_REFUSED' THEN actor_kind = 'SYSTEM' AND actor_name = 'Identification'
    WHEN kind IN ('SIGNED_IN', 'SIGNED_OUT') THEN
      EXISTS (
        SELECT FROM session s
        WHERE s.token_hash = audit_entry.subject_id::char(64) AND s.actor_kind = audit_entry.actor_kind
          AND s.actor_id = audit_entry.actor_id
      )
      AND CASE actor_kind
        WHEN 'PARTNER_STAFF' THEN EXISTS (
          SELECT FROM partner_staff p
          WHERE p.id = audit_entry.actor_id AND p.partner_id = audit_entry.partner_id
            AND p.given_name || ' ' || p.family_name = audit_entry.actor_name
        )
        ELSE EXISTS (
          SELECT FROM agent a
          WHERE a.id = audit_entry.actor_id AND a.given_name || ' ' || a.family_name = audit_entry.actor_name
        )
      END
    ELSE false
  END
);
ALTER POLICY jobs_insert ON audit_entry WITH CHECK (
  (SELECT app_is_jobs()) AND actor_kind = 'SYSTEM' AND actor_name = 'Contrôle automatique'
  AND kind = 'CASE_OPENED' AND app_is_recent(at)
);

-- Planned once for all months: a plan for each call takes longer than the sum.
ALTER FUNCTION exempt_gross_cents(uuid, text, uuid) SET plan_cache_mode = force_generic_plan;

-- What a household's months of a year cost, whoever declared them, in cents and nothing else: those registered before an
-- instant, and at that instant before a declaration. For an agent, for a partner whom the employer mandates, and for the
-- partner of that declaration, whose receipt says it; null for another.
CREATE FUNCTION declared_cost_cents(employer uuid, year text, before timestamptz, declaration_id uuid) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
RETURN (
  SELECT coalesce(sum(v.total_cost_cents), 0)
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
GRANT EXECUTE ON FUNCTION declared_cost_cents(uuid, text, timestamptz, uuid) TO cesu_api, cesu_agent, cesu_jobs;

RESET ROLE;
