-- Mandates that prove consent: persons who sign in with their civil identity, requests by a link, what was signed, messages
-- (docs/decisions/047-consent.md).

-- ───────────── A role for those persons, as for the others (20261126000000_roles) ─────────────

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'cesu_citizen') THEN
    CREATE ROLE cesu_citizen NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS CONNECTION LIMIT 60;
    ALTER ROLE cesu_citizen SET statement_timeout = '10s';
    ALTER ROLE cesu_citizen SET lock_timeout = '2s';
    ALTER ROLE cesu_citizen SET idle_in_transaction_session_timeout = '15s';
    ALTER ROLE cesu_citizen SET jit = off;
  END IF;
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO cesu_citizen', current_database());
END $$;
GRANT USAGE ON SCHEMA public TO cesu_citizen;

SET ROLE cesu_owner;

CREATE TYPE "MandateRequestStatus" AS ENUM ('SENT', 'OPENED', 'GIVEN', 'REFUSED', 'DISPUTED', 'WITHDRAWN', 'EXPIRED');
CREATE TYPE "MessageKind" AS ENUM ('MANDATE_ASKED', 'MANDATE_REMINDER', 'MANDATE_RECEIPT', 'MANDATE_STOPPED');

-- ───────────── Persons ─────────────

ALTER TABLE employer ADD COLUMN birth_place VARCHAR(5) COLLATE "C" CHECK (birth_place ~ '^[0-9][0-9AB][0-9]{3}$');
-- Numbers of the employers whom the platform enrols: those of Urssaf are not public.
CREATE SEQUENCE employer_number_seq;

CREATE TABLE citizen (
  id UUID PRIMARY KEY,
  issuer TEXT NOT NULL CHECK (issuer <> ''),
  subject TEXT NOT NULL CHECK (subject <> ''),
  given_names TEXT NOT NULL CHECK (given_names <> ''),
  family_name TEXT NOT NULL CHECK (family_name <> ''),
  usage_name TEXT CHECK (usage_name <> ''),
  birth_day VARCHAR(10) COLLATE "C" NOT NULL
    CHECK (birth_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  birth_place VARCHAR(5) COLLATE "C" CHECK (birth_place ~ '^[0-9][0-9AB][0-9]{3}$'),
  email TEXT CHECK (email <> ''),
  employer_id UUID REFERENCES employer ON DELETE RESTRICT,
  in_doubt BOOLEAN NOT NULL DEFAULT false,
  created_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT citizen_issuer_subject_key UNIQUE (issuer, subject)
);
-- Two persons of one issuer are never the same employer.
CREATE UNIQUE INDEX citizen_employer_id_issuer_key ON citizen (employer_id, issuer);
SELECT protect_table('citizen');

CREATE FUNCTION app_citizen() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(app_field('citizen', 2), '')::uuid;

-- The employer that the person who acts is.
CREATE FUNCTION app_employer() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN (SELECT employer_id FROM citizen WHERE id = app_citizen());

CREATE OR REPLACE FUNCTION app_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(coalesce(app_field('partner', 3), app_field('agent', 2), app_field('citizen', 2)), '')::uuid;

CREATE OR REPLACE FUNCTION app_person_name() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN coalesce(
  CASE app_partner_actor()
    WHEN 'PARTNER_STAFF' THEN
      (SELECT given_name || ' ' || family_name FROM partner_staff WHERE id = app_person() AND partner_id = app_partner())
    WHEN 'API_CLIENT' THEN (SELECT name FROM api_client WHERE id = app_person() AND partner_id = app_partner())
  END,
  (SELECT given_name || ' ' || family_name FROM agent WHERE id = app_agent()),
  (SELECT given_names || ' ' || coalesce(usage_name, family_name) FROM citizen WHERE id = app_citizen())
);

GRANT EXECUTE ON FUNCTION app_field(text, int), app_citizen(), app_is_recent(timestamptz), app_person()
  TO cesu_citizen;
GRANT EXECUTE ON FUNCTION app_citizen() TO cesu_api, cesu_agent, cesu_door, cesu_jobs, cesu_auditor;
GRANT EXECUTE ON FUNCTION app_employer(), app_person_name() TO cesu_citizen;

-- Who an identity could be, for the door to choose by the rule of the domain: the same birth day, and a family name that starts so.
CREATE FUNCTION employers_of_identity(birth_day text, family_names text[])
RETURNS TABLE (id uuid, family_name text, given_names text, birth_place text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT e.id, e.family_name, e.given_names, e.birth_place FROM employer e
  WHERE app_is_door() AND e.birth_day = employers_of_identity.birth_day
    AND EXISTS (SELECT FROM unnest(family_names) AS name WHERE e.search_name ^@ (name || ' '))
  ORDER BY e.id LIMIT 20;
END;
GRANT EXECUTE ON FUNCTION employers_of_identity(text, text[]) TO cesu_door;
CREATE INDEX employer_birth_day_idx ON employer (birth_day);

-- Opens an account to the person who acts and has none: their identity is what was vouched for, never what they write.
CREATE FUNCTION enrol_employer(
  id uuid, search_name text, email text, address_line text, postal_code text, city text, territory "Territory", at timestamptz
) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  person citizen;
BEGIN
  SELECT c.* INTO person FROM citizen c WHERE c.id = app_citizen() AND c.employer_id IS NULL AND NOT c.in_doubt
    FOR NO KEY UPDATE;
  IF NOT FOUND OR NOT app_is_recent(at) THEN RETURN NULL; END IF;
  INSERT INTO employer (
    id, cesu_number, given_names, family_name, search_name, birth_day, birth_place, email, address_line, postal_code, city,
    territory, exemption, created_at
  ) VALUES (
    id, 'N' || lpad(nextval('employer_number_seq')::text, 13, '0'), person.given_names,
    coalesce(person.usage_name, person.family_name), search_name, person.birth_day, person.birth_place, email, address_line,
    postal_code, city, territory, 'NONE', at
  );
  UPDATE citizen SET employer_id = id WHERE citizen.id = person.id;
  RETURN id;
END $$;
GRANT EXECUTE ON FUNCTION enrol_employer(uuid, text, text, text, text, text, "Territory", timestamptz) TO cesu_citizen;

-- ───────────── Requests, and what was signed ─────────────

CREATE TABLE mandate_request (
  partner_id UUID NOT NULL REFERENCES partner ON DELETE RESTRICT,
  id UUID NOT NULL UNIQUE,
  email TEXT NOT NULL CHECK (email = lower(email) AND email ~ '^[^@[:space:]]+@[^@[:space:]]+$' AND length(email) <= 254),
  employer_number CHAR(14) COLLATE "C" CHECK (employer_number ~ '^[0-9A-Z]{14}$'),
  reference VARCHAR(40) CHECK (reference = btrim(reference) AND reference <> ''),
  acts "MandateAct"[] NOT NULL CHECK (cardinality(acts) > 0),
  months SMALLINT NOT NULL CHECK (months BETWEEN 1 AND 12),
  status "MandateRequestStatus" NOT NULL,
  token_hash CHAR(64) COLLATE "C" NOT NULL CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  link_number SMALLINT NOT NULL CHECK (link_number > 0),
  asked_by_kind "ActorKind" NOT NULL CHECK (asked_by_kind IN ('PARTNER_STAFF', 'API_CLIENT')),
  asked_by_id UUID NOT NULL,
  asked_by_name TEXT NOT NULL CHECK (asked_by_name <> ''),
  asked_at TIMESTAMPTZ(3) NOT NULL,
  expires_at TIMESTAMPTZ(3) NOT NULL,
  opened_at TIMESTAMPTZ(3),
  reminded_at TIMESTAMPTZ(3),
  ended_at TIMESTAMPTZ(3),
  citizen_id UUID REFERENCES citizen ON DELETE RESTRICT,
  employer_id UUID,
  PRIMARY KEY (partner_id, id),
  CONSTRAINT mandate_request_lasts_a_month CHECK (expires_at > asked_at AND expires_at <= asked_at + interval '31 days'),
  CONSTRAINT mandate_request_ended_is_dated CHECK ((status IN ('SENT', 'OPENED')) = (ended_at IS NULL)),
  CONSTRAINT mandate_request_answer_is_signed CHECK ((status IN ('GIVEN', 'REFUSED', 'DISPUTED')) = (citizen_id IS NOT NULL)),
  CONSTRAINT mandate_request_given_by_an_employer CHECK ((status = 'GIVEN') = (employer_id IS NOT NULL))
);
CREATE UNIQUE INDEX mandate_request_token_hash_key ON mandate_request (token_hash);
CREATE INDEX mandate_request_partner_id_asked_at_id_idx ON mandate_request (partner_id, asked_at, id);
CREATE INDEX mandate_request_waiting ON mandate_request (expires_at) WHERE status IN ('SENT', 'OPENED');
-- The same mandate asked twice is one.
CREATE UNIQUE INDEX mandate_request_waits_once ON mandate_request (partner_id, email, (coalesce(employer_number, '')))
  WHERE status IN ('SENT', 'OPENED');
SELECT protect_table('mandate_request');

CREATE TABLE mandate_consent (
  employer_id UUID NOT NULL,
  mandate_id UUID NOT NULL,
  partner_id UUID NOT NULL,
  citizen_id UUID NOT NULL REFERENCES citizen ON DELETE RESTRICT,
  signer_name TEXT NOT NULL CHECK (signer_name <> ''),
  issuer TEXT NOT NULL CHECK (issuer <> ''),
  acr TEXT,
  text_version INTEGER NOT NULL CHECK (text_version > 0),
  text TEXT NOT NULL CHECK (text <> ''),
  signed_at TIMESTAMPTZ(3) NOT NULL,
  code CHAR(16) COLLATE "C" NOT NULL CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
  key_id VARCHAR(7) COLLATE "C" NOT NULL REFERENCES document_key ON DELETE RESTRICT,
  signature VARCHAR(86) COLLATE "C" NOT NULL CHECK (signature ~ '^[A-Za-z0-9_-]{86}$'),
  PRIMARY KEY (employer_id, mandate_id),
  CONSTRAINT mandate_consent_code_key UNIQUE (code),
  FOREIGN KEY (employer_id, mandate_id) REFERENCES mandate ON DELETE RESTRICT,
  FOREIGN KEY (partner_id, mandate_id) REFERENCES mandate_request ON DELETE RESTRICT
);
CREATE INDEX mandate_consent_partner_id_mandate_id_idx ON mandate_consent (partner_id, mandate_id);
CREATE INDEX mandate_consent_citizen_id_idx ON mandate_consent (citizen_id);
CREATE INDEX mandate_consent_key_id_idx ON mandate_consent (key_id);
SELECT protect_table('mandate_consent', append_only => true);

CREATE TABLE message (
  id UUID PRIMARY KEY,
  kind "MessageKind" NOT NULL,
  partner_id UUID NOT NULL,
  request_id UUID NOT NULL,
  -- Of the link that it bears: one that is no longer in force is not sent.
  link_number SMALLINT CHECK (link_number > 0),
  email TEXT NOT NULL CHECK (email <> ''),
  facts JSONB NOT NULL CHECK (jsonb_typeof(facts) = 'object'),
  created_at TIMESTAMPTZ(3) NOT NULL,
  attempts SMALLINT NOT NULL DEFAULT 0,
  due_at TIMESTAMPTZ(3) NOT NULL,
  sent_at TIMESTAMPTZ(3),
  failed_at TIMESTAMPTZ(3),
  CONSTRAINT message_ends_once CHECK (num_nonnulls(sent_at, failed_at) < 2)
);
CREATE INDEX message_partner_id_request_id_idx ON message (partner_id, request_id);
CREATE INDEX message_created_at_id_idx ON message (created_at, id);
CREATE INDEX message_to_send ON message (due_at) WHERE sent_at IS NULL AND failed_at IS NULL;
SELECT protect_table('message');

-- What a link asks, for whoever has it; the first to look opens it. `for_who_acts`: whether it is addressed to nobody in particular,
-- or to the employer that the person who acts is.
CREATE FUNCTION presented_request(token_hash text)
RETURNS TABLE (
  partner_id uuid, id uuid, status "MandateRequestStatus", acts "MandateAct"[], months int, email text, asked_at timestamptz,
  expires_at timestamptz, for_who_acts boolean
) LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  UPDATE mandate_request r SET status = 'OPENED', opened_at = now()
  WHERE r.token_hash = presented_request.token_hash::char(64) AND r.status = 'SENT'
    AND (app_is_door() OR app_citizen() IS NOT NULL);
  SELECT r.partner_id, r.id, CASE r.status WHEN 'SENT' THEN 'OPENED' ELSE r.status END, r.acts, r.months::int,
    CASE WHEN app_citizen() IS NOT NULL THEN r.email END, r.asked_at, r.expires_at,
    r.employer_number IS NULL
      OR EXISTS (SELECT FROM employer e WHERE e.id = app_employer() AND e.cesu_number = r.employer_number)
  FROM mandate_request r
  WHERE r.token_hash = presented_request.token_hash::char(64) AND (app_is_door() OR app_citizen() IS NOT NULL);
END;
GRANT EXECUTE ON FUNCTION presented_request(text) TO cesu_door, cesu_citizen;

-- Answers in the name of the person who acts what still waits, once: of twenty at once one does. Given: by the employer to whom it
-- is addressed and no other.
CREATE FUNCTION answer_mandate_request(token_hash text, answer "MandateRequestStatus", at timestamptz) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  WITH answered AS (
    UPDATE mandate_request r SET status = answer, ended_at = at, citizen_id = app_citizen(),
      employer_id = CASE answer WHEN 'GIVEN' THEN app_employer() END
    WHERE r.token_hash = answer_mandate_request.token_hash::char(64) AND r.status IN ('SENT', 'OPENED')
      AND r.expires_at > at AND app_is_recent(at) AND app_citizen() IS NOT NULL
      AND answer IN ('GIVEN', 'REFUSED', 'DISPUTED')
      AND (answer <> 'GIVEN' OR (app_employer() IS NOT NULL AND (r.employer_number IS NULL
        OR EXISTS (SELECT FROM employer e WHERE e.id = app_employer() AND e.cesu_number = r.employer_number))))
    RETURNING 1
  )
  SELECT EXISTS (SELECT FROM answered);
END;
GRANT EXECUTE ON FUNCTION answer_mandate_request(text, "MandateRequestStatus", timestamptz) TO cesu_citizen;

-- Waits until nobody else asks mandates for the same partner, so that those of a day are counted right.
CREATE FUNCTION lock_mandate_requests() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '8s'
BEGIN ATOMIC
  SELECT pg_advisory_xact_lock(hashtext('mandate_request'), hashtext(app_partner()::text)) WHERE app_partner() IS NOT NULL;
END;
GRANT EXECUTE ON FUNCTION lock_mandate_requests() TO cesu_api;

-- ───────────── Answers to what a partner proposes ─────────────

ALTER TABLE employment_proposal ADD COLUMN answered_at TIMESTAMPTZ(3);
ALTER TABLE employment_proposal ADD CONSTRAINT employment_proposal_answered_is_dated
  CHECK ((status IN ('ACCEPTED', 'REFUSED')) = (answered_at IS NOT NULL));
GRANT SELECT (answered_at) ON employment_proposal TO cesu_api;

-- ───────────── cesu_citizen: a person, about themselves ─────────────

CREATE POLICY citizen_select ON installation FOR SELECT TO cesu_citizen USING (true);
GRANT SELECT ON installation TO cesu_citizen;
CREATE POLICY citizen_select ON document_key FOR SELECT TO cesu_citizen USING (true);
GRANT SELECT ON document_key TO cesu_citizen;

CREATE POLICY citizen_select ON citizen FOR SELECT TO cesu_citizen USING (id = (SELECT app_citizen()));
GRANT SELECT ON citizen TO cesu_citizen;
CREATE POLICY citizen_select ON employer FOR SELECT TO cesu_citizen USING (id = (SELECT app_employer()));
GRANT SELECT (id, cesu_number, given_names, family_name, birth_day, email, address_line, postal_code, city, territory)
  ON employer TO cesu_citizen;
-- Who a partner is, and since when it may do this, is public.
CREATE POLICY citizen_select ON partner FOR SELECT TO cesu_citizen USING ((SELECT app_citizen()) IS NOT NULL);
GRANT SELECT (id, name, kind, siret) ON partner TO cesu_citizen;
CREATE POLICY citizen_select ON partner_authorization FOR SELECT TO cesu_citizen
  USING ((SELECT app_citizen()) IS NOT NULL AND status = 'ACTIVE');
GRANT SELECT (partner_id, id, status, start_day, end_day, granted_at) ON partner_authorization TO cesu_citizen;
CREATE POLICY citizen_select ON team FOR SELECT TO cesu_citizen USING ((SELECT app_citizen()) IS NOT NULL);
GRANT SELECT (id, partner_kinds, without_partner) ON team TO cesu_citizen;

CREATE POLICY citizen_select ON employment FOR SELECT TO cesu_citizen USING (employer_id = (SELECT app_employer()));
CREATE POLICY citizen_select ON employee FOR SELECT TO cesu_citizen USING (EXISTS (
  SELECT FROM employment e WHERE e.employee_id = employee.id
));
CREATE POLICY citizen_select ON declaration FOR SELECT TO cesu_citizen USING (employer_id = (SELECT app_employer()));
GRANT SELECT ON employment, declaration TO cesu_citizen;
GRANT SELECT (id, given_names, family_name) ON employee TO cesu_citizen;

-- Those that the person answered.
CREATE POLICY citizen_select ON mandate_request FOR SELECT TO cesu_citizen USING (citizen_id = (SELECT app_citizen()));
GRANT SELECT (partner_id, id, status, acts, months, citizen_id, employer_id, asked_at, ended_at)
  ON mandate_request TO cesu_citizen;
CREATE POLICY citizen_select ON mandate FOR SELECT TO cesu_citizen USING (employer_id = (SELECT app_employer()));
-- Given now, for what was asked and no more.
CREATE POLICY citizen_insert ON mandate FOR INSERT TO cesu_citizen WITH CHECK (
  employer_id = (SELECT app_employer()) AND status = 'ACTIVE' AND app_is_recent(signed_at) AND revoked_at IS NULL
  AND end_day IS NOT NULL AND EXISTS (
    SELECT FROM mandate_request r
    WHERE r.partner_id = mandate.partner_id AND r.id = mandate.id AND r.status = 'GIVEN'
      AND r.employer_id = mandate.employer_id AND r.citizen_id = (SELECT app_citizen()) AND mandate.acts <@ r.acts
  )
);
-- Stopped for good, or put aside until an agent has looked.
CREATE POLICY citizen_update ON mandate FOR UPDATE TO cesu_citizen
  USING (employer_id = (SELECT app_employer()) AND status IN ('ACTIVE', 'SUSPENDED'))
  WITH CHECK (
    employer_id = (SELECT app_employer())
    AND (status = 'SUSPENDED' OR (status = 'REVOKED' AND app_is_recent(revoked_at)))
  );
GRANT SELECT, INSERT, UPDATE (status, revoked_at) ON mandate TO cesu_citizen;

CREATE POLICY citizen_select ON mandate_consent FOR SELECT TO cesu_citizen USING (employer_id = (SELECT app_employer()));
CREATE POLICY citizen_insert ON mandate_consent FOR INSERT TO cesu_citizen WITH CHECK (
  employer_id = (SELECT app_employer()) AND citizen_id = (SELECT app_citizen()) AND signer_name = (SELECT app_person_name())
  AND app_is_recent(signed_at) AND EXISTS (
    SELECT FROM mandate m
    WHERE m.employer_id = mandate_consent.employer_id AND m.id = mandate_consent.mandate_id
      AND m.partner_id = mandate_consent.partner_id AND m.signed_at = mandate_consent.signed_at
  )
);
GRANT SELECT, INSERT ON mandate_consent TO cesu_citizen;

CREATE POLICY citizen_insert ON message FOR INSERT TO cesu_citizen WITH CHECK (
  kind IN ('MANDATE_RECEIPT', 'MANDATE_STOPPED') AND app_is_recent(created_at) AND attempts = 0 AND sent_at IS NULL
  AND failed_at IS NULL AND EXISTS (
    SELECT FROM mandate m
    WHERE m.employer_id = (SELECT app_employer()) AND m.id = message.request_id AND m.partner_id = message.partner_id
  )
);
GRANT INSERT ON message TO cesu_citizen;

-- Whether what a person traces, announces or complains of is theirs, and this partner's. A request that waits is whoever's was given
-- its link: nobody else knows its identifier.
CREATE FUNCTION app_answers(kind "SubjectKind", subject_id text, partner uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  CASE kind
    WHEN 'CITIZEN' THEN RETURN subject_id = app_citizen()::text AND partner IS NULL;
    WHEN 'MANDATE_REQUEST' THEN
      RETURN EXISTS (
        SELECT FROM mandate_request r
        WHERE r.id = app_answers.subject_id::uuid AND r.partner_id = partner
          AND (r.citizen_id = app_citizen() OR (app_citizen() IS NOT NULL AND r.status IN ('SENT', 'OPENED')))
      );
    WHEN 'MANDATE' THEN
      RETURN EXISTS (
        SELECT FROM mandate m
        WHERE m.employer_id = app_employer() AND m.id = app_answers.subject_id::uuid AND m.partner_id = partner
      );
    WHEN 'PROPOSAL' THEN
      RETURN EXISTS (
        SELECT FROM employment_proposal p
        WHERE p.employer_id = app_employer() AND p.id = app_answers.subject_id::uuid AND p.partner_id = partner
      );
    ELSE RETURN false;
  END CASE;
END $$;
GRANT EXECUTE ON FUNCTION app_answers("SubjectKind", text, uuid) TO cesu_citizen;

CREATE POLICY citizen_insert ON "case" FOR INSERT TO cesu_citizen WITH CHECK (
  (SELECT app_citizen()) IS NOT NULL AND status = 'NEW' AND app_answers(subject_kind, subject_id, partner_id)
  AND (employer_id IS NULL OR employer_id = (SELECT app_employer())) AND employee_id IS NULL
  AND CASE kind
    WHEN 'MANDATE_DISPUTED' THEN subject_kind IN ('MANDATE', 'MANDATE_REQUEST')
    WHEN 'IDENTITY_MISMATCH' THEN subject_kind IN ('MANDATE_REQUEST', 'PROPOSAL')
    ELSE false
  END
);
GRANT INSERT ON "case" TO cesu_citizen;
GRANT USAGE ON SEQUENCE case_number_seq TO cesu_citizen;

CREATE POLICY citizen_insert ON audit_entry FOR INSERT TO cesu_citizen WITH CHECK (
  app_is_recent(at) AND (employer_id IS NULL OR employer_id = (SELECT app_employer()))
  AND app_answers(subject_kind, subject_id, partner_id)
  AND CASE actor_kind
    WHEN 'SYSTEM' THEN kind = 'CASE_OPENED' AND actor_name = 'Contrôle automatique'
    ELSE
      actor_kind = 'CITIZEN' AND actor_id = (SELECT app_citizen()) AND actor_name = (SELECT app_person_name())
      AND kind IN (
        'EMPLOYER_ENROLLED', 'MANDATE_GIVEN', 'MANDATE_REFUSED', 'MANDATE_DISPUTED', 'MANDATE_STOPPED', 'PROPOSAL_ANSWERED',
        'CASE_OPENED'
      )
  END
);
CREATE POLICY citizen_insert ON outbox_event FOR INSERT TO cesu_citizen WITH CHECK (
  (SELECT app_citizen()) IS NOT NULL AND app_is_recent(created_at) AND relayed_at IS NULL AND xid = pg_current_xact_id()
  AND (employer_id IS NULL OR employer_id = (SELECT app_employer()))
  AND app_answers(subject_kind, subject_id, partner_id)
  AND kind IN (
    'MANDATE_GIVEN', 'MANDATE_REFUSED', 'MANDATE_DISPUTED', 'MANDATE_STOPPED', 'PROPOSAL_ANSWERED', 'CASE_OPENED'
  )
);
GRANT INSERT ON audit_entry, outbox_event TO cesu_citizen;
CREATE POLICY citizen_all ON idempotency_record TO cesu_citizen
  USING (actor_kind = 'CITIZEN' AND holder_id = (SELECT app_citizen()))
  WITH CHECK (actor_kind = 'CITIZEN' AND holder_id = (SELECT app_citizen()));
GRANT SELECT, INSERT, UPDATE (response) ON idempotency_record TO cesu_citizen;

-- ───────────── cesu_api: a partner asks, follows, and stops what it holds ─────────────

CREATE POLICY api_select ON mandate_request FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
CREATE POLICY api_insert ON mandate_request FOR INSERT TO cesu_api WITH CHECK (
  partner_id = (SELECT app_partner()) AND status = 'SENT' AND asked_by_kind = (SELECT app_partner_actor())
  AND asked_by_id = (SELECT app_person()) AND asked_by_name = (SELECT app_person_name()) AND app_is_recent(asked_at)
);
-- Sent elsewhere, or taken back, as long as nobody answered.
CREATE POLICY api_update ON mandate_request FOR UPDATE TO cesu_api
  USING (partner_id = (SELECT app_partner()) AND status IN ('SENT', 'OPENED'))
  WITH CHECK (partner_id = (SELECT app_partner()) AND status IN ('SENT', 'WITHDRAWN'));
-- The fingerprint of a link is written and never read back.
GRANT SELECT (
  partner_id, id, email, employer_number, reference, acts, months, status, link_number, asked_by_kind, asked_by_id,
  asked_by_name, asked_at, expires_at, opened_at, reminded_at, ended_at, employer_id
) ON mandate_request TO cesu_api;
GRANT INSERT, UPDATE (status, email, token_hash, link_number, opened_at, ended_at) ON mandate_request TO cesu_api;

CREATE POLICY api_update ON mandate FOR UPDATE TO cesu_api
  USING (partner_id = (SELECT app_partner()) AND status IN ('ACTIVE', 'SUSPENDED'))
  WITH CHECK (partner_id = (SELECT app_partner()) AND status = 'REVOKED' AND app_is_recent(revoked_at));
GRANT UPDATE (status, revoked_at) ON mandate TO cesu_api;
CREATE POLICY api_select ON mandate_consent FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
GRANT SELECT (
  employer_id, mandate_id, partner_id, signer_name, issuer, acr, text_version, text, signed_at, code, key_id, signature
) ON mandate_consent TO cesu_api;
CREATE POLICY api_select ON message FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
CREATE POLICY api_insert ON message FOR INSERT TO cesu_api WITH CHECK (
  partner_id = (SELECT app_partner()) AND kind IN ('MANDATE_ASKED', 'MANDATE_STOPPED') AND app_is_recent(created_at)
  AND attempts = 0 AND sent_at IS NULL AND failed_at IS NULL AND EXISTS (
    SELECT FROM mandate_request r WHERE r.partner_id = message.partner_id AND r.id = message.request_id
  )
);
GRANT SELECT (id, kind, partner_id, request_id, created_at, sent_at, failed_at) ON message TO cesu_api;
GRANT INSERT ON message TO cesu_api;

CREATE OR REPLACE FUNCTION app_owns(kind "SubjectKind", subject_id text, employer uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  CASE kind
    WHEN 'DECLARATION' THEN
      RETURN EXISTS (
        SELECT FROM declaration d
        WHERE d.employer_id = employer AND d.id = app_owns.subject_id::uuid AND d.partner_id = app_partner()
      );
    WHEN 'PROPOSAL' THEN
      RETURN EXISTS (
        SELECT FROM employment_proposal p
        WHERE p.employer_id = employer AND p.id = app_owns.subject_id::uuid AND p.partner_id = app_partner()
      );
    WHEN 'CASE' THEN
      RETURN EXISTS (SELECT FROM "case" c WHERE c.id = app_owns.subject_id::uuid AND c.partner_id = app_partner());
    WHEN 'EMPLOYMENT' THEN
      RETURN EXISTS (
        SELECT FROM employment e JOIN mandate m ON m.employer_id = e.employer_id
        WHERE e.employer_id = employer AND e.id = app_owns.subject_id::uuid AND m.partner_id = app_partner()
          AND m.status IN ('ACTIVE', 'SUSPENDED', 'REVOKED', 'EXPIRED')
      );
    WHEN 'API_CLIENT' THEN
      RETURN EXISTS (SELECT FROM api_client c WHERE c.id = app_owns.subject_id::uuid AND c.partner_id = app_partner());
    WHEN 'MANDATE_REQUEST' THEN
      RETURN EXISTS (SELECT FROM mandate_request r WHERE r.id = app_owns.subject_id::uuid AND r.partner_id = app_partner());
    WHEN 'MANDATE' THEN
      RETURN EXISTS (
        SELECT FROM mandate m
        WHERE m.employer_id = employer AND m.id = app_owns.subject_id::uuid AND m.partner_id = app_partner()
      );
    -- A list of people: what it kept is in the payload.
    WHEN 'PEOPLE' THEN RETURN app_partner() IS NOT NULL;
    ELSE RETURN false;
  END CASE;
END $$;

ALTER POLICY api_insert ON audit_entry WITH CHECK (
  partner_id = (SELECT app_partner()) AND app_is_recent(at) AND app_owns(subject_kind, subject_id, employer_id)
  AND CASE actor_kind
    WHEN 'SYSTEM' THEN kind = 'CASE_OPENED' AND actor_name = 'Contrôle automatique'
    ELSE
      actor_kind = (SELECT app_partner_actor()) AND actor_id = (SELECT app_person())
      AND actor_name = (SELECT app_person_name())
      AND CASE
        WHEN kind IN ('APPLICATION_CREATED', 'APPLICATION_KEY_ADDED', 'APPLICATION_KEY_REVOKED', 'APPLICATION_REVOKED')
          THEN (SELECT app_is_administrator())
        ELSE kind IN (
          'DECLARATION_REGISTERED', 'DECLARATION_CORRECTED', 'DECLARATION_CANCELLED', 'DECLARATION_READ', 'DOCUMENT_ISSUED',
          'EMPLOYMENT_PROPOSED', 'END_PROPOSED', 'PROPOSAL_WITHDRAWN', 'CASE_OPENED', 'PEOPLE_LISTED', 'READING_REFUSED',
          'MANDATE_REQUESTED', 'MANDATE_REQUEST_READDRESSED', 'MANDATE_REQUEST_WITHDRAWN', 'MANDATE_STOPPED'
        )
      END
  END
);

ALTER POLICY api_insert ON outbox_event WITH CHECK (
  partner_id = (SELECT app_partner()) AND app_is_recent(created_at) AND relayed_at IS NULL AND xid = pg_current_xact_id()
  AND kind IN (
    'DECLARATION_REGISTERED', 'DECLARATION_CORRECTED', 'DECLARATION_CANCELLED', 'MANDATE_STOPPED', 'CASE_OPENED'
  )
  AND app_owns(subject_kind, subject_id, employer_id)
);

-- ───────────── The others ─────────────

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['mandate_request', 'mandate_consent'] LOOP
    EXECUTE format(
      'CREATE POLICY backoffice_select ON %I FOR SELECT TO cesu_agent, cesu_auditor USING ((SELECT app_is_agent()))',
      name
    );
  END LOOP;
END $$;
GRANT SELECT (
  partner_id, id, email, employer_number, reference, acts, months, status, link_number, asked_by_kind, asked_by_id,
  asked_by_name, asked_at, expires_at, opened_at, reminded_at, ended_at, citizen_id, employer_id
) ON mandate_request TO cesu_agent, cesu_auditor;
GRANT SELECT ON mandate_consent TO cesu_agent, cesu_auditor;

-- The door knows who signs in, keeps what their identity says, and says which employer they are: once.
CREATE POLICY door_all ON citizen TO cesu_door USING ((SELECT app_is_door())) WITH CHECK ((SELECT app_is_door()));
GRANT SELECT, INSERT, UPDATE (given_names, family_name, usage_name, birth_day, birth_place, email, employer_id, in_doubt)
  ON citizen TO cesu_door;
-- In a demonstration, anyone on this machine reads what would have been sent.
CREATE POLICY door_select ON message FOR SELECT TO cesu_door
  USING ((SELECT app_is_door()) AND EXISTS (SELECT FROM installation WHERE demo));
GRANT SELECT ON message TO cesu_door;
CREATE POLICY door_select ON mandate_request FOR SELECT TO cesu_door
  USING ((SELECT app_is_door()) AND EXISTS (SELECT FROM installation WHERE demo));
GRANT SELECT (partner_id, id, link_number, status) ON mandate_request TO cesu_door;
ALTER POLICY door_insert ON audit_entry WITH CHECK (
  (SELECT app_is_door()) AND app_is_recent(at)
  AND CASE
    WHEN subject_kind = 'CITIZEN' THEN
      kind = 'CASE_OPENED' AND actor_kind = 'SYSTEM' AND actor_name = 'Contrôle automatique' AND partner_id IS NULL
      AND employer_id IS NULL AND EXISTS (SELECT FROM citizen c WHERE c.id = audit_entry.subject_id::uuid AND c.in_doubt)
    WHEN subject_kind <> 'SESSION' THEN false
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
        WHEN 'CITIZEN' THEN EXISTS (
          SELECT FROM citizen c
          WHERE c.id = audit_entry.actor_id
            AND c.given_names || ' ' || coalesce(c.usage_name, c.family_name) = audit_entry.actor_name
        )
        ELSE EXISTS (
          SELECT FROM agent a
          WHERE a.id = audit_entry.actor_id AND a.given_name || ' ' || a.family_name = audit_entry.actor_name
        )
      END
    ELSE false
  END
);
-- Two employers whom an identity could be: an agent looks.
CREATE POLICY door_insert ON "case" FOR INSERT TO cesu_door WITH CHECK (
  (SELECT app_is_door()) AND status = 'NEW' AND kind = 'IDENTITY_MISMATCH'
  AND num_nonnulls(partner_id, employer_id, employee_id) = 0 AND CASE subject_kind
    WHEN 'CITIZEN' THEN EXISTS (SELECT FROM citizen c WHERE c.id = "case".subject_id::uuid AND c.in_doubt)
    ELSE false
  END
);
GRANT INSERT ON "case" TO cesu_door;
GRANT USAGE ON SEQUENCE case_number_seq TO cesu_door;

CREATE INDEX mandate_over ON mandate (end_day) WHERE status = 'ACTIVE';
-- Jobs send messages, remind once, and end what is over.
CREATE POLICY jobs_select ON message FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()));
CREATE POLICY jobs_update ON message FOR UPDATE TO cesu_jobs
  USING ((SELECT app_is_jobs()) AND sent_at IS NULL AND failed_at IS NULL) WITH CHECK ((SELECT app_is_jobs()));
CREATE POLICY jobs_insert ON message FOR INSERT TO cesu_jobs WITH CHECK (
  (SELECT app_is_jobs()) AND kind = 'MANDATE_REMINDER' AND app_is_recent(created_at) AND attempts = 0 AND sent_at IS NULL
  AND failed_at IS NULL AND EXISTS (
    SELECT FROM mandate_request r WHERE r.partner_id = message.partner_id AND r.id = message.request_id
  )
);
GRANT SELECT, INSERT, UPDATE (attempts, due_at, sent_at, failed_at) ON message TO cesu_jobs;
CREATE POLICY jobs_select ON mandate_request FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()));
CREATE POLICY jobs_update ON mandate_request FOR UPDATE TO cesu_jobs
  USING ((SELECT app_is_jobs()) AND status IN ('SENT', 'OPENED'))
  WITH CHECK ((SELECT app_is_jobs()) AND status IN ('SENT', 'OPENED', 'EXPIRED'));
GRANT SELECT (partner_id, id, email, acts, months, status, link_number, asked_at, expires_at, reminded_at)
  ON mandate_request TO cesu_jobs;
GRANT UPDATE (status, reminded_at, ended_at) ON mandate_request TO cesu_jobs;
CREATE POLICY jobs_select ON mandate FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()));
CREATE POLICY jobs_update ON mandate FOR UPDATE TO cesu_jobs
  USING ((SELECT app_is_jobs()) AND status = 'ACTIVE') WITH CHECK ((SELECT app_is_jobs()) AND status = 'EXPIRED');
GRANT SELECT (employer_id, id, partner_id, status, end_day), UPDATE (status) ON mandate TO cesu_jobs;
GRANT SELECT (name) ON partner TO cesu_jobs;
ALTER POLICY jobs_insert ON audit_entry WITH CHECK (
  (SELECT app_is_jobs()) AND actor_kind = 'SYSTEM' AND app_is_recent(at) AND CASE
    WHEN kind IN (
      'CASE_OPENED', 'APPLICATION_SUSPENDED', 'APPLICATION_EXPIRING', 'MANDATE_REQUEST_EXPIRED', 'MANDATE_EXPIRED'
    ) THEN actor_name = 'Contrôle automatique'
    WHEN kind = 'DECLARATION_RECOMPUTED' THEN actor_name = 'Calcul automatique'
    ELSE false
  END
);
ALTER POLICY jobs_insert ON outbox_event WITH CHECK (
  (SELECT app_is_jobs()) AND app_is_recent(created_at) AND relayed_at IS NULL AND xid = pg_current_xact_id()
  AND kind IN (
    'DECLARATION_RECOMPUTED', 'APPLICATION_SUSPENDED', 'APPLICATION_EXPIRING', 'MANDATE_REQUEST_EXPIRED', 'MANDATE_EXPIRED'
  )
);

RESET ROLE;
