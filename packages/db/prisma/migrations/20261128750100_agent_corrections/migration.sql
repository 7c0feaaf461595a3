-- An agent who holds the case of a declaration corrects it, as its partner does (docs/decisions/062-what-an-agent-decides.md).

SET ROLE cesu_owner;

CREATE POLICY agent_correct ON declaration FOR UPDATE TO cesu_agent
  USING (status <> 'CANCELLED' AND app_handles('DECLARATION', id::text)) WITH CHECK (status = 'CORRECTED');
GRANT UPDATE (current_version, start_day, end_day, hours_hundredths, net_cents, contributions_cents, anomaly_count)
  ON declaration TO cesu_agent;
CREATE POLICY agent_insert ON declaration_version FOR INSERT TO cesu_agent WITH CHECK (
  author_kind = 'AGENT' AND channel = 'AGENT' AND author_id = (SELECT app_agent()) AND author_name = (SELECT app_person_name())
  AND reason = 'CORRECTION' AND app_is_recent(created_at) AND app_handles('DECLARATION', declaration_id::text) AND EXISTS (
    SELECT FROM declaration d
    WHERE d.employer_id = declaration_version.employer_id AND d.period = declaration_version.period
      AND d.id = declaration_version.declaration_id AND d.partner_id = declaration_version.partner_id
  )
);
GRANT INSERT ON declaration_version TO cesu_agent;

-- An agent decides a household's month in its turn, as those who declare it do, and knows what the others took of its ceiling.
CREATE OR REPLACE FUNCTION lock_household_month(employer uuid, month text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '8s'
BEGIN ATOMIC
  SELECT pg_advisory_xact_lock(hashtext(employer::text), hashtext(month))
  WHERE month ~ '^20[0-9]{2}-(0[1-9]|1[0-2])$' AND (app_is_jobs() OR app_is_agent() OR EXISTS (
    SELECT FROM mandate m WHERE m.employer_id = employer AND m.partner_id = app_partner()
  ));
END;
CREATE OR REPLACE FUNCTION exempt_gross_cents(employer uuid, month text, before timestamptz, declaration_id uuid) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
RETURN (
  SELECT coalesce(sum(v.gross_cents), 0)
  FROM declaration d
  JOIN declaration_version v ON v.employer_id = d.employer_id AND v.period = d.period
    AND v.declaration_id = d.id AND v.number = d.current_version
  WHERE d.employer_id = employer AND d.period = month AND d.status <> 'CANCELLED' AND v.exemption = 'AGE_70'
    AND (d.submitted_at, d.id) < (before, exempt_gross_cents.declaration_id)
  HAVING app_is_jobs() OR app_is_agent() OR EXISTS (
    SELECT FROM mandate m WHERE m.employer_id = employer AND m.partner_id = app_partner() AND m.status = 'ACTIVE'
  )
);
GRANT EXECUTE ON FUNCTION lock_household_month(uuid, text), exempt_gross_cents(uuid, text, timestamptz, uuid) TO cesu_agent;

CREATE POLICY agent_insert_corrected ON audit_entry FOR INSERT TO cesu_agent WITH CHECK (
  actor_kind = 'AGENT' AND actor_id = (SELECT app_agent()) AND actor_name = (SELECT app_person_name())
  AND app_is_recent(at) AND kind = 'DECLARATION_CORRECTED' AND app_handles(subject_kind, subject_id)
);
CREATE POLICY agent_insert_corrected ON outbox_event FOR INSERT TO cesu_agent WITH CHECK (
  (SELECT app_is_agent()) AND app_is_recent(created_at) AND relayed_at IS NULL AND xid = pg_current_xact_id()
  AND kind = 'DECLARATION_CORRECTED' AND app_handles(subject_kind, subject_id)
);

RESET ROLE;
