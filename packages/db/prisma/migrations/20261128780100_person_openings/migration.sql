-- What is known of a person is opened by an agent for thirty minutes, from a case that they hold or for a reason that they write; what
-- identifies the person is masked, and revealed one value at a time.

SET ROLE cesu_owner;

CREATE TYPE "OpeningReason" AS ENUM ('CASE', 'PERSON_ASKS', 'PARTNER_ASKS', 'COLLEAGUE_ASKS', 'CONTROL', 'OTHER');
CREATE TYPE "IdentifierKind" AS ENUM ('CESU_NUMBER', 'BIRTH_DAY', 'EMAIL', 'ADDRESS', 'NIR', 'IBAN');
CREATE TYPE "OpeningVerdict" AS ENUM ('JUSTIFIED', 'NOT_JUSTIFIED');

CREATE TABLE person_opening (
  id UUID PRIMARY KEY,
  agent_id UUID NOT NULL REFERENCES agent ON DELETE RESTRICT,
  party "CaseParty" NOT NULL,
  person_id UUID NOT NULL,
  case_id UUID REFERENCES "case" ON DELETE RESTRICT,
  reason "OpeningReason" NOT NULL,
  words TEXT CHECK (words = btrim(words) AND length(words) BETWEEN 10 AND 500),
  opened_at TIMESTAMPTZ(3) NOT NULL,
  expires_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT person_opening_why CHECK (
    CASE reason WHEN 'CASE' THEN case_id IS NOT NULL AND words IS NULL ELSE case_id IS NULL AND words IS NOT NULL END
  ),
  CONSTRAINT person_opening_ends CHECK (expires_at = opened_at + interval '30 minutes')
);
CREATE INDEX person_opening_agent_id_person_id_opened_at_idx ON person_opening (agent_id, person_id, opened_at);
SELECT protect_table('person_opening', append_only => true);

-- Whether an agent holds a case that concerns a person.
CREATE FUNCTION app_holds_case_of(held uuid, of "CaseParty", person uuid) RETURNS boolean LANGUAGE sql STABLE
RETURN EXISTS (
  SELECT FROM "case" c
  WHERE c.id = held AND c.assignee_id = app_agent() AND c.status IN ('IN_PROGRESS', 'AWAITING_REPLY')
    AND person = CASE of WHEN 'EMPLOYER' THEN c.employer_id WHEN 'EMPLOYEE' THEN c.employee_id WHEN 'PARTNER' THEN c.partner_id END
);
REVOKE ALL ON FUNCTION app_holds_case_of(uuid, "CaseParty", uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_holds_case_of(uuid, "CaseParty", uuid) TO cesu_agent;

-- An agent reads their own openings, in their own name, now; who audits opens nobody.
CREATE POLICY agent_select ON person_opening FOR SELECT TO cesu_agent USING (agent_id = (SELECT app_agent()));
CREATE POLICY agent_insert ON person_opening FOR INSERT TO cesu_agent WITH CHECK (
  agent_id = (SELECT app_agent()) AND app_is_recent(opened_at)
  AND (case_id IS NULL OR app_holds_case_of(case_id, party, person_id))
  AND EXISTS (SELECT FROM agent a WHERE a.id = (SELECT app_agent()) AND a.active AND a.role IN ('AGENT', 'SUPERVISOR'))
);
GRANT SELECT, INSERT ON person_opening TO cesu_agent;

CREATE TABLE person_reveal (
  opening_id UUID NOT NULL REFERENCES person_opening ON DELETE RESTRICT,
  kind "IdentifierKind" NOT NULL,
  revealed_at TIMESTAMPTZ(3) NOT NULL,
  PRIMARY KEY (opening_id, kind)
);
SELECT protect_table('person_reveal', append_only => true);

-- What somebody else says of an opening that no case explains, once.
CREATE TABLE opening_check (
  opening_id UUID PRIMARY KEY REFERENCES person_opening ON DELETE RESTRICT,
  verdict "OpeningVerdict" NOT NULL,
  words TEXT NOT NULL CHECK (words = btrim(words) AND length(words) BETWEEN 10 AND 500),
  checked_by_id UUID NOT NULL REFERENCES agent ON DELETE RESTRICT,
  checked_by_name TEXT NOT NULL CHECK (checked_by_name <> ''),
  checked_at TIMESTAMPTZ(3) NOT NULL
);
SELECT protect_table('opening_check', append_only => true);
CREATE POLICY backoffice_select ON opening_check FOR SELECT TO cesu_agent, cesu_auditor USING ((SELECT app_is_agent()));
GRANT SELECT ON opening_check TO cesu_agent, cesu_auditor;

-- The opening of a person by which an agent reads: theirs, not over, and its case still theirs; nothing otherwise, whatever the cause. No
-- identifier of an opening is ever asked: there is none to guess, nor to use in the place of another.
CREATE FUNCTION live_opening(of "CaseParty", person uuid, at timestamptz) RETURNS SETOF person_opening
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT o.* FROM person_opening o
  WHERE o.agent_id = app_agent() AND o.person_id = person AND o.party = of
    AND app_is_recent(at) AND at >= o.opened_at AND at < o.expires_at
    AND (o.case_id IS NULL OR app_holds_case_of(o.case_id, o.party, o.person_id))
  ORDER BY o.opened_at DESC, o.id DESC LIMIT 1;
END;
REVOKE ALL ON FUNCTION live_opening("CaseParty", uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION live_opening("CaseParty", uuid, timestamptz) TO cesu_agent;

-- What identifies a person, in clear or sealed; for the functions below alone.
CREATE FUNCTION identifiers_of(of "CaseParty", person uuid) RETURNS TABLE (kind "IdentifierKind", value text, mask text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT i.kind, i.value, i.mask
  FROM employer e
  CROSS JOIN LATERAL (VALUES
    ('CESU_NUMBER'::"IdentifierKind", e.cesu_number::text, '•••••••••• ' || right(e.cesu_number, 4)),
    ('BIRTH_DAY', e.birth_day, '••/••/' || left(e.birth_day, 4)),
    ('EMAIL', e.email, left(e.email, 1) || '•••@' || split_part(e.email, '@', 2)),
    ('ADDRESS', e.address_line || ', ' || e.postal_code || ' ' || e.city, '•••, ' || e.postal_code || ' ' || e.city),
    ('IBAN', e.iban_encrypted, '•••• •••• ••••')
  ) AS i (kind, value, mask)
  WHERE of = 'EMPLOYER' AND e.id = person AND i.value IS NOT NULL
  UNION ALL
  SELECT i.kind, i.value, i.mask
  FROM employee e
  LEFT JOIN LATERAL (SELECT z.email FROM citizen z WHERE z.employee_id = e.id AND z.email IS NOT NULL ORDER BY z.created_at DESC LIMIT 1) z
    ON true
  CROSS JOIN LATERAL (VALUES
    ('CESU_NUMBER'::"IdentifierKind", e.cesu_number::text, '•••••••••• ' || right(e.cesu_number, 4)),
    ('BIRTH_DAY', e.birth_day, '••/••/' || left(e.birth_day, 4)),
    ('EMAIL', z.email, left(z.email, 1) || '•••@' || split_part(z.email, '@', 2)),
    ('NIR', e.nir_encrypted, '• •• •• •• ••• ••• ••')
  ) AS i (kind, value, mask)
  WHERE of = 'EMPLOYEE' AND e.id = person AND i.value IS NOT NULL;
END;
REVOKE ALL ON FUNCTION identifiers_of("CaseParty", uuid) FROM PUBLIC;

-- The masks of what identifies a person whose page is open.
CREATE FUNCTION opened_masks(of "CaseParty", person uuid, at timestamptz) RETURNS TABLE (kind "IdentifierKind", mask text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT i.kind, i.mask FROM live_opening(of, person, at) o CROSS JOIN LATERAL identifiers_of(o.party, o.person_id) i ORDER BY i.kind;
END;
REVOKE ALL ON FUNCTION opened_masks("CaseParty", uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION opened_masks("CaseParty", uuid, timestamptz) TO cesu_agent;

-- One of them, kept as revealed before it is given; a NIR and an IBAN leave sealed, for the program alone has their key.
CREATE FUNCTION reveal_identifier(of "CaseParty", person uuid, asked "IdentifierKind", at timestamptz) RETURNS TABLE (value text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_variable
BEGIN
  RETURN QUERY
    WITH found AS (
      SELECT o.id, i.kind, i.value FROM live_opening(of, person, at) o CROSS JOIN LATERAL identifiers_of(o.party, o.person_id) i
      WHERE i.kind = asked
    ), kept AS (
      INSERT INTO person_reveal (opening_id, kind, revealed_at) SELECT f.id, f.kind, at FROM found f
      ON CONFLICT ON CONSTRAINT person_reveal_pkey DO NOTHING
    )
    SELECT f.value FROM found f;
END $$;
REVOKE ALL ON FUNCTION reveal_identifier("CaseParty", uuid, "IdentifierKind", timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reveal_identifier("CaseParty", uuid, "IdentifierKind", timestamptz) TO cesu_agent;

-- What identifies a person is read by an opening alone: no column gives it to the back office any more.
REVOKE SELECT (birth_day, email, address_line) ON employer FROM cesu_agent;
REVOKE SELECT (birth_day) ON employee FROM cesu_agent;

-- The worker of a social security number, by its keyed fingerprint, for who may open persons.
CREATE FUNCTION worker_of_number(fingerprint text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN (
  SELECT e.id FROM employee e
  WHERE e.nir_index = fingerprint
    AND EXISTS (SELECT FROM agent a WHERE a.id = app_agent() AND a.active AND a.role IN ('AGENT', 'SUPERVISOR'))
);
REVOKE ALL ON FUNCTION worker_of_number(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION worker_of_number(text) TO cesu_agent;

-- Somebody who audits, or leads, says whether an opening that no case explains was right: another than who opened, and once.
CREATE FUNCTION check_opening(opening uuid, said "OpeningVerdict", why text, at timestamptz) RETURNS TABLE (party "CaseParty", person_id uuid)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  WITH kept AS (
    INSERT INTO opening_check (opening_id, verdict, words, checked_by_id, checked_by_name, checked_at)
    SELECT o.id, said, why, app_agent(), app_person_name(), at FROM person_opening o
    WHERE o.id = opening AND o.case_id IS NULL AND o.agent_id <> app_agent() AND app_is_recent(at)
      AND EXISTS (SELECT FROM agent a WHERE a.id = app_agent() AND a.active AND a.role IN ('SUPERVISOR', 'AUDITOR'))
    ON CONFLICT ON CONSTRAINT opening_check_pkey DO NOTHING
    RETURNING opening_id
  )
  SELECT o.party, o.person_id FROM kept k JOIN person_opening o ON o.id = k.opening_id;
END;
REVOKE ALL ON FUNCTION check_opening(uuid, "OpeningVerdict", text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION check_opening(uuid, "OpeningVerdict", text, timestamptz) TO cesu_agent;

-- The cases of a partner, the last first.
CREATE INDEX case_partner_id_number_idx ON "case" (partner_id, number);

-- ───────────── The trail, and who reads it ─────────────

CREATE POLICY agent_insert_opening ON audit_entry FOR INSERT TO cesu_agent WITH CHECK (
  kind IN ('PERSON_OPENED', 'PERSON_REVEALED', 'OPENING_CHECKED', 'NIR_SEARCHED') AND subject_kind = 'PEOPLE' AND actor_kind = 'AGENT'
  AND actor_id = (SELECT app_agent()) AND actor_name = (SELECT app_person_name()) AND app_is_recent(at)
);

DROP INDEX audit_entry_agent_reading_idx;
DROP INDEX audit_entry_of_agent_reading_idx;
CREATE INDEX audit_entry_agent_reading_idx ON audit_entry (at, id) WHERE actor_kind = 'AGENT'
  AND kind IN ('DECLARATION_READ', 'DOCUMENT_ISSUED', 'ACCESS_SEARCHED', 'CASE_READ', 'PERSON_OPENED', 'PERSON_REVEALED');
CREATE INDEX audit_entry_of_agent_reading_idx ON audit_entry (actor_id, at, id) WHERE actor_kind = 'AGENT'
  AND kind IN ('DECLARATION_READ', 'DOCUMENT_ISSUED', 'ACCESS_SEARCHED', 'CASE_READ', 'PERSON_OPENED', 'PERSON_REVEALED');

-- What agents opened of the person who acts, as an employer and as a worker, what they revealed, and why they said they did.
CREATE FUNCTION own_openings(most int)
RETURNS TABLE (id uuid, at timestamptz, identifier text, reason text, words text, case_number bigint, as_employer boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT t.id, t.at, t.payload ->> 'identifier', o.reason::text, o.words, c.number, o.party = 'EMPLOYER'
  FROM (VALUES (app_employer()), (app_employee())) AS me (person)
  JOIN audit_entry t ON t.subject_kind = 'PEOPLE' AND t.subject_id = me.person::text AND t.actor_kind = 'AGENT'
    AND t.kind IN ('PERSON_OPENED', 'PERSON_REVEALED') AND t.at > now() - interval '36 months'
  JOIN person_opening o ON o.id = (t.payload ->> 'openingId')::uuid AND o.person_id = me.person
  LEFT JOIN "case" c ON c.id = o.case_id
  ORDER BY t.at DESC, t.id LIMIT least(most, 10000);
END;
REVOKE ALL ON FUNCTION own_openings(int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION own_openings(int) TO cesu_citizen;

RESET ROLE;
