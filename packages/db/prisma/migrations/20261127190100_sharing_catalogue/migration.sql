-- Who may be given data on workers' activity, under which agreement, for which purpose (docs/decisions/050-sharing-catalogue.md).

SET ROLE cesu_owner;

CREATE TYPE "LegalBasis" AS ENUM ('USER_REQUEST', 'PROACTIVE', 'OBLIGATION', 'CONSENT');
CREATE TYPE "AgreementStatus" AS ENUM ('ACTIVE', 'SUSPENDED', 'CLOSED');
CREATE TYPE "PurposeStatus" AS ENUM ('PROPOSED', 'ACTIVE', 'CLOSED', 'REFUSED');

CREATE TABLE data_consumer (
  code VARCHAR(40) COLLATE "C" PRIMARY KEY CHECK (code ~ '^[a-z]+(-[a-z]+)*$'),
  name TEXT NOT NULL CHECK (name <> ''),
  siret CHAR(14) NOT NULL UNIQUE CHECK (siret ~ '^[0-9]{14}$'),
  created_at TIMESTAMPTZ(3) NOT NULL
);
SELECT protect_table('data_consumer');

CREATE TABLE agreement (
  id UUID PRIMARY KEY,
  consumer_code VARCHAR(40) COLLATE "C" NOT NULL REFERENCES data_consumer (code) ON DELETE RESTRICT,
  reference VARCHAR(40) NOT NULL UNIQUE CHECK (reference <> ''),
  framework TEXT NOT NULL CHECK (framework <> ''),
  start_day CHAR(10) COLLATE "C" NOT NULL CHECK (start_day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  end_day CHAR(10) COLLATE "C" CHECK (end_day >= start_day),
  status "AgreementStatus" NOT NULL,
  suspended_at TIMESTAMPTZ(3),
  CONSTRAINT agreement_suspended_since CHECK ((status = 'SUSPENDED') = (suspended_at IS NOT NULL))
);
CREATE INDEX agreement_consumer_code_idx ON agreement (consumer_code);
SELECT protect_table('agreement');

CREATE TABLE purpose (
  code VARCHAR(40) COLLATE "C" NOT NULL CHECK (code ~ '^[A-Z]+(-[A-Z]+)*$'),
  version INT NOT NULL CHECK (version > 0),
  agreement_id UUID NOT NULL REFERENCES agreement (id) ON DELETE RESTRICT,
  label TEXT NOT NULL CHECK (char_length(label) BETWEEN 1 AND 120),
  explanation TEXT NOT NULL CHECK (char_length(explanation) BETWEEN 1 AND 600),
  legal_basis "LegalBasis" NOT NULL,
  legal_texts TEXT[] NOT NULL CHECK (cardinality(legal_texts) BETWEEN 1 AND 10),
  is_inferred BOOLEAN NOT NULL,
  reused_for_control BOOLEAN NOT NULL,
  scopes TEXT[] NOT NULL CHECK (cardinality(scopes) BETWEEN 1 AND 10),
  max_days INT NOT NULL CHECK (max_days BETWEEN 1 AND 366),
  kept_months INT NOT NULL CHECK (kept_months BETWEEN 0 AND 120),
  calls_per_day INT NOT NULL CHECK (calls_per_day BETWEEN 1 AND 1000000),
  status "PurposeStatus" NOT NULL,
  proposed_at TIMESTAMPTZ(3) NOT NULL,
  proposed_by_id UUID NOT NULL,
  proposed_by_name TEXT NOT NULL CHECK (proposed_by_name <> ''),
  settled_at TIMESTAMPTZ(3),
  PRIMARY KEY (code, version),
  CONSTRAINT purpose_settled_once_answered CHECK ((status = 'PROPOSED') = (settled_at IS NULL)),
  -- Data that inform of a right never serve to control (CRPA L114-8 II).
  CONSTRAINT purpose_proactive_controls_nobody CHECK (legal_basis <> 'PROACTIVE' OR NOT reused_for_control),
  CONSTRAINT purpose_proactive_for_a_year CHECK (legal_basis <> 'PROACTIVE' OR kept_months <= 12)
);
CREATE UNIQUE INDEX purpose_one_active ON purpose (code) WHERE status = 'ACTIVE';
CREATE UNIQUE INDEX purpose_one_proposed ON purpose (code) WHERE status = 'PROPOSED';
CREATE INDEX purpose_agreement_id_idx ON purpose (agreement_id);
SELECT protect_table('purpose');

-- Everyone reads what is published; agents and auditors what was, and what is proposed.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['data_consumer', 'agreement', 'purpose'] LOOP
    EXECUTE format(
      'CREATE POLICY backoffice_select ON %I FOR SELECT TO cesu_agent, cesu_auditor USING ((SELECT app_is_agent()))',
      name
    );
    EXECUTE format('GRANT SELECT ON %I TO cesu_agent, cesu_auditor', name);
    EXECUTE format('CREATE POLICY door_select ON %I FOR SELECT TO cesu_door USING ((SELECT app_is_door()))', name);
    EXECUTE format('GRANT SELECT ON %I TO cesu_door', name);
  END LOOP;
END $$;

-- One agent proposes a version, in their own name.
CREATE POLICY agent_insert ON purpose FOR INSERT TO cesu_agent WITH CHECK (
  status = 'PROPOSED' AND proposed_by_id = (SELECT app_agent()) AND proposed_by_name = (SELECT app_person_name())
  AND app_is_recent(proposed_at)
);
GRANT INSERT ON purpose TO cesu_agent;

-- Another answers (approval): what they said comes true here and nowhere else, the version before closed in the same statement's
-- transaction. False when nothing waits, or when nobody else has answered.
CREATE FUNCTION settle_purpose(code text, version int, at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  given "ApprovalAnswer";
BEGIN
  SELECT a.answer INTO given FROM approval a
  WHERE a.subject_kind = 'PURPOSE' AND a.subject_id = settle_purpose.code || '@' || settle_purpose.version
    AND a.act = 'ACTIVATE' AND a.answered_by_id = app_agent();
  IF given IS NULL OR NOT app_is_recent(at) THEN RETURN false; END IF;
  IF given = 'GRANTED' THEN
    UPDATE purpose p SET status = 'CLOSED', settled_at = at WHERE p.code = settle_purpose.code AND p.status = 'ACTIVE';
  END IF;
  UPDATE purpose p
  SET status = CASE given WHEN 'GRANTED' THEN 'ACTIVE'::"PurposeStatus" ELSE 'REFUSED' END, settled_at = at
  WHERE p.code = settle_purpose.code AND p.version = settle_purpose.version AND p.status = 'PROPOSED';
  RETURN FOUND;
END $$;

-- Stopping needs one person, at once; going on again needs two.
CREATE FUNCTION suspend_agreement(agreement_id uuid, at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE agreement a SET status = 'SUSPENDED', suspended_at = at
  WHERE a.id = suspend_agreement.agreement_id AND a.status = 'ACTIVE' AND app_is_agent() AND app_is_recent(at);
  RETURN FOUND;
END $$;
CREATE FUNCTION resume_agreement(agreement_id uuid, approval_id uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE agreement a SET status = 'ACTIVE', suspended_at = NULL
  WHERE a.id = resume_agreement.agreement_id AND a.status = 'SUSPENDED' AND EXISTS (
    SELECT FROM approval p
    WHERE p.id = resume_agreement.approval_id AND p.subject_kind = 'AGREEMENT'
      AND p.subject_id = resume_agreement.agreement_id::text AND p.act = 'RESUME' AND p.answer = 'GRANTED'
      AND p.answered_by_id = app_agent() AND p.requested_at >= a.suspended_at
  );
  RETURN FOUND;
END $$;
REVOKE EXECUTE ON FUNCTION settle_purpose(text, int, timestamptz), suspend_agreement(uuid, timestamptz),
  resume_agreement(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION settle_purpose(text, int, timestamptz), suspend_agreement(uuid, timestamptz),
  resume_agreement(uuid, uuid) TO cesu_agent;

ALTER POLICY agent_insert ON audit_entry WITH CHECK (
  actor_kind = 'AGENT' AND actor_id = (SELECT app_agent()) AND actor_name = (SELECT app_person_name())
  AND app_is_recent(at)
  AND kind IN (
    'DECLARATION_READ', 'DOCUMENT_ISSUED', 'PARAMETER_CHECKED', 'PEOPLE_LISTED', 'READING_REFUSED', 'PURPOSE_PROPOSED',
    'PURPOSE_ANSWERED', 'AGREEMENT_SUSPENDED', 'AGREEMENT_RESUMPTION_ASKED', 'AGREEMENT_RESUMPTION_ANSWERED'
  )
);

RESET ROLE;
