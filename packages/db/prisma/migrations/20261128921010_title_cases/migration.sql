-- Cases that titles open (docs/decisions/076-remittances.md): each reason once for a title, whoever sees it.

SET ROLE cesu_owner;

DROP INDEX case_one_of_kind;
-- One key for all: the reason is null for every other kind. Its predicate stays that of before: another, and the planner walks the whole of it.
CREATE UNIQUE INDEX case_one_of_kind ON "case"
  (subject_kind, subject_id, kind, (CASE WHEN kind = 'VOUCHER_ANOMALY' THEN facts->>'reason' END)) NULLS NOT DISTINCT
  WHERE status <> 'RESOLVED' OR kind NOT IN ('DECLARATION_ANOMALY', 'DECLARATION_CHANGE', 'API_ABUSE', 'HABILITATION', 'OBJECTION');
CREATE INDEX case_open_voucher_anomaly ON "case" (due_day, id) WHERE kind = 'VOUCHER_ANOMALY' AND status <> 'RESOLVED';
CREATE INDEX case_decided_voucher_anomaly ON "case" (due_day, id) WHERE kind = 'VOUCHER_ANOMALY' AND status = 'RESOLVED';

-- What an agent is told of a title that a declaration presents or pays with, and of the declaration that it pays already: for who may have titles
-- pay the first one. No title named: the first of those that it paid with and that were remitted.
CREATE FUNCTION title_suspicion(employer uuid, month text, declaration uuid, issuer uuid, year int, title text)
RETURNS TABLE (
  voucher_id text, number text, face_value_cents int, employee_id uuid, partner_id uuid, partner_kind text, partner_name text, reference text,
  used_period text, used_reference text, used_partner_name text, remitted int, remitted_cents int, room_cents int
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT v.id::text, v.number::text, v.face_value_cents, e.employee_id, d.partner_id, p.kind::text, p.name::text, d.reference::text,
    u.period::text, other.reference::text, op.name::text, coalesce(told.remitted, 0), coalesce(told.cents, 0),
    title_room(employer, month, declaration)
  FROM declaration d
  JOIN employment e ON e.employer_id = d.employer_id AND e.id = d.employment_id
  JOIN partner p ON p.id = d.partner_id
  LEFT JOIN LATERAL (
    SELECT count(*)::int AS remitted, sum(r.face_value_cents)::int AS cents, (array_agg(r.issuer_id ORDER BY r.id))[1] AS issuer_id,
      (array_agg(r.vintage ORDER BY r.id))[1] AS vintage, (array_agg(r.number ORDER BY r.id))[1] AS number
    FROM voucher_use r
    WHERE r.employer_id = employer AND r.declaration_id = declaration AND r.released_at IS NULL AND r.remitted_at IS NOT NULL
  ) told ON true
  JOIN voucher v ON v.partner_id = coalesce(title_suspicion.issuer, told.issuer_id) AND v.vintage = coalesce(title_suspicion.year, told.vintage)
    AND v.number = coalesce(title_suspicion.title, told.number)
  JOIN voucher_use u ON u.issuer_id = v.partner_id AND u.vintage = v.vintage AND u.number = v.number AND u.released_at IS NULL
  JOIN declaration other ON other.employer_id = u.employer_id AND other.period = u.period AND other.id = u.declaration_id
  JOIN partner op ON op.id = u.partner_id
  WHERE d.employer_id = employer AND d.period = month AND d.id = declaration AND app_pays(employer, month, declaration);
END;
REVOKE ALL ON FUNCTION title_suspicion(uuid, text, uuid, uuid, int, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION title_suspicion(uuid, text, uuid, uuid, int, text) TO cesu_api, cesu_citizen, cesu_agent, cesu_jobs;

-- Whether a title pays a declared month: what no other is, opens no case.
CREATE FUNCTION app_is_used_title(title text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN EXISTS (SELECT FROM voucher_use u WHERE u.voucher_id = title::uuid AND u.released_at IS NULL);
REVOKE ALL ON FUNCTION app_is_used_title(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_is_used_title(text) TO cesu_api, cesu_citizen, cesu_agent;

CREATE POLICY api_insert_title ON "case" FOR INSERT TO cesu_api WITH CHECK (
  kind = 'VOUCHER_ANOMALY' AND subject_kind = 'VOUCHER' AND status = 'NEW' AND app_is_recent(opened_at) AND partner_id = (SELECT app_partner())
  AND app_is_used_title(subject_id) AND EXISTS (
    SELECT FROM employment e WHERE e.employer_id = "case".employer_id AND e.employee_id = "case".employee_id
  )
);
CREATE POLICY citizen_insert_title ON "case" FOR INSERT TO cesu_citizen WITH CHECK (
  kind = 'VOUCHER_ANOMALY' AND subject_kind = 'VOUCHER' AND status = 'NEW' AND app_is_recent(opened_at)
  AND employer_id = (SELECT app_employer()) AND app_is_used_title(subject_id)
);
CREATE POLICY agent_insert_title ON "case" FOR INSERT TO cesu_agent WITH CHECK (
  (SELECT app_is_agent()) AND kind = 'VOUCHER_ANOMALY' AND subject_kind = 'VOUCHER' AND status = 'NEW' AND app_is_recent(opened_at)
  AND app_is_used_title(subject_id)
);
CREATE POLICY jobs_insert_title ON "case" FOR INSERT TO cesu_jobs WITH CHECK (
  (SELECT app_is_jobs()) AND kind = 'VOUCHER_ANOMALY' AND subject_kind IN ('VOUCHER', 'RECEIVED_FILE', 'PARTNER') AND status = 'NEW'
);
CREATE POLICY api_insert_title_case ON audit_entry FOR INSERT TO cesu_api WITH CHECK (
  kind = 'CASE_OPENED' AND subject_kind = 'VOUCHER' AND actor_kind = 'SYSTEM' AND actor_name = 'Contrôle automatique' AND app_is_recent(at)
  AND partner_id = (SELECT app_partner()) AND app_is_used_title(subject_id)
);
CREATE POLICY citizen_insert_title_case ON audit_entry FOR INSERT TO cesu_citizen WITH CHECK (
  kind = 'CASE_OPENED' AND subject_kind = 'VOUCHER' AND actor_kind = 'SYSTEM' AND actor_name = 'Contrôle automatique' AND app_is_recent(at)
  AND employer_id = (SELECT app_employer()) AND app_is_used_title(subject_id)
);
CREATE POLICY agent_insert_title_case ON audit_entry FOR INSERT TO cesu_agent WITH CHECK (
  (SELECT app_is_agent()) AND kind = 'CASE_OPENED' AND subject_kind = 'VOUCHER' AND actor_kind = 'SYSTEM'
  AND actor_name = 'Contrôle automatique' AND app_is_recent(at) AND app_is_used_title(subject_id)
);

RESET ROLE;
