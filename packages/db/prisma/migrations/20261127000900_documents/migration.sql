-- Receipts and payslips that anyone can verify (docs/decisions/041-documents.md).

SET ROLE cesu_owner;

-- Public halves of the keys that sign documents, the newest signing: an old one still verifies. The private half is derived from
-- the platform's secret and is nowhere.
CREATE TABLE document_key (
  id VARCHAR(7) COLLATE "C" PRIMARY KEY CHECK (id ~ '^k[1-9][0-9]{0,5}$'),
  public_key VARCHAR(43) COLLATE "C" NOT NULL UNIQUE CHECK (public_key ~ '^[A-Za-z0-9_-]{43}$'),
  created_at TIMESTAMPTZ(3) NOT NULL
);
SELECT protect_table('document_key', append_only => true);
-- The foreign key of documents locks a row: without a policy, it changes none.
GRANT UPDATE ON document_key TO cesu_owner;

CREATE TYPE "DocumentKind" AS ENUM ('RECEIPT', 'PAYSLIP');

-- A document of one version of a declaration: issued once, whatever the number of copies.
CREATE TABLE document (
  employer_id UUID NOT NULL,
  period VARCHAR(7) COLLATE "C" NOT NULL,
  declaration_id UUID NOT NULL,
  version INTEGER NOT NULL,
  kind "DocumentKind" NOT NULL,
  partner_id UUID NOT NULL,
  -- 80 random bits, in the alphabet that nobody misreads (Crockford’s base 32).
  code CHAR(16) COLLATE "C" NOT NULL UNIQUE CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
  key_id VARCHAR(7) COLLATE "C" NOT NULL REFERENCES document_key ON DELETE RESTRICT,
  -- What was signed, and its signature, as the square printed on it says them.
  seal VARCHAR(300) COLLATE "C" NOT NULL CHECK (seal ~ '^[A-Za-z0-9._-]+\.[A-Za-z0-9_-]{86}$'),
  issued_at TIMESTAMPTZ(3) NOT NULL,
  issued_by_kind "ActorKind" NOT NULL CHECK (issued_by_kind <> 'SYSTEM'),
  issued_by_id UUID NOT NULL,
  issued_by_name TEXT NOT NULL CHECK (issued_by_name <> ''),
  PRIMARY KEY (employer_id, period, declaration_id, version, kind),
  FOREIGN KEY (employer_id, period, declaration_id, version) REFERENCES declaration_version ON DELETE RESTRICT
);
CREATE INDEX document_key_id_idx ON document (key_id);
SELECT protect_table('document', append_only => true);

-- What can be told of a document to whoever has its code: which kind, of which day, of which version of a declaration that is now
-- where. Nobody is named.
CREATE FUNCTION find_document_by_code(code text)
RETURNS TABLE (kind "DocumentKind", issued_at timestamptz, version int, current_version int, status "DeclarationStatus")
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
BEGIN ATOMIC
  SELECT o.kind, o.issued_at, o.version, d.current_version, d.status
  FROM document o
  JOIN declaration d ON d.employer_id = o.employer_id AND d.period = o.period AND d.id = o.declaration_id
  WHERE o.code = find_document_by_code.code::char(16);
END;
GRANT EXECUTE ON FUNCTION find_document_by_code(text) TO cesu_door;

-- ───────────── Who may ─────────────

CREATE POLICY everybody_select ON document_key FOR SELECT TO cesu_api, cesu_agent, cesu_door USING (true);
GRANT SELECT ON document_key TO cesu_api, cesu_agent, cesu_door;

-- A partner issues those of its own declarations, whoever reads them: a mandate that has ended leaves the proof of what was done.
CREATE POLICY api_select ON document FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
CREATE POLICY api_insert ON document FOR INSERT TO cesu_api WITH CHECK (
  partner_id = (SELECT app_partner()) AND issued_by_kind = 'PARTNER_STAFF' AND issued_by_id = (SELECT app_person())
  AND issued_by_name = (SELECT app_person_name()) AND app_is_recent(issued_at) AND EXISTS (
    SELECT FROM declaration d
    WHERE d.employer_id = document.employer_id AND d.period = document.period AND d.id = document.declaration_id
      AND d.partner_id = (SELECT app_partner())
  )
);
GRANT SELECT, INSERT ON document TO cesu_api;

-- Agents issue those of any declaration, in the name of the partner who declared it.
CREATE POLICY backoffice_select ON document FOR SELECT TO cesu_agent, cesu_auditor USING ((SELECT app_is_agent()));
CREATE POLICY agent_insert ON document FOR INSERT TO cesu_agent WITH CHECK (
  (SELECT app_is_agent()) AND issued_by_kind = 'AGENT' AND issued_by_id = (SELECT app_agent())
  AND issued_by_name = (SELECT app_person_name()) AND app_is_recent(issued_at) AND EXISTS (
    SELECT FROM declaration d
    WHERE d.employer_id = document.employer_id AND d.period = document.period AND d.id = document.declaration_id
      AND d.partner_id = document.partner_id
  )
);
GRANT SELECT ON document TO cesu_agent, cesu_auditor;
GRANT INSERT ON document TO cesu_agent;

ALTER POLICY api_insert ON audit_entry WITH CHECK (
  partner_id = (SELECT app_partner()) AND app_is_recent(at) AND app_owns(subject_kind, subject_id, employer_id)
  AND CASE actor_kind
    WHEN 'PARTNER_STAFF' THEN
      kind IN (
        'DECLARATION_REGISTERED', 'DECLARATION_CORRECTED', 'DECLARATION_CANCELLED', 'DECLARATION_READ', 'DOCUMENT_ISSUED',
        'CASE_OPENED', 'PEOPLE_LISTED', 'READING_REFUSED'
      )
      AND actor_id = (SELECT app_person()) AND actor_name = (SELECT app_person_name())
    WHEN 'SYSTEM' THEN kind = 'CASE_OPENED' AND actor_name = 'Contrôle automatique'
    ELSE false
  END
);
ALTER POLICY agent_insert ON audit_entry WITH CHECK (
  actor_kind = 'AGENT' AND actor_id = (SELECT app_agent()) AND actor_name = (SELECT app_person_name())
  AND app_is_recent(at)
  AND kind IN ('DECLARATION_READ', 'DOCUMENT_ISSUED', 'PARAMETER_CHECKED', 'PEOPLE_LISTED', 'READING_REFUSED')
);

RESET ROLE;
