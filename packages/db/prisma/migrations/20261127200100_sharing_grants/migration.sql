-- What a worker lets a public service read, and every reading of it (docs/decisions/051-sharing-grants.md).

-- Readings hold a lock together, until the end of their transaction. Everybody had it until the first migration took it back, where
-- the administrator may.
DO $$
BEGIN
  IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    GRANT EXECUTE ON FUNCTION pg_advisory_xact_lock_shared(int, int) TO cesu_owner;
  END IF;
END $$;

SET ROLE cesu_owner;

CREATE TYPE "SharingGrantStatus" AS ENUM (
  'PRESENTED', 'ACTIVE', 'SUSPENDED', 'REFUSED', 'UNANSWERED', 'WITHDRAWN', 'REPLACED', 'EXPIRED', 'CLOSED', 'INVALIDATED'
);
CREATE TYPE "SharingSide" AS ENUM ('WORKER', 'CONSUMER', 'URSSAF');
CREATE TYPE "AccessOutcome" AS ENUM ('GIVEN', 'REFUSED');
CREATE TYPE "AccessRefusal" AS ENUM (
  'NOT_ACTIVE', 'EXPIRED', 'AGREEMENT', 'PURPOSE', 'PROGRAM', 'SCOPE', 'WINDOW', 'FREQUENCY', 'QUOTA'
);

-- ───────────── Which worker a person is ─────────────

ALTER TABLE employee ADD COLUMN birth_place VARCHAR(5) COLLATE "C" CHECK (birth_place ~ '^[0-9][0-9AB][0-9]{3}$');
CREATE INDEX employee_birth_day_idx ON employee (birth_day);
ALTER TABLE citizen ADD COLUMN employee_id UUID REFERENCES employee ON DELETE RESTRICT,
  ADD COLUMN worker_in_doubt BOOLEAN NOT NULL DEFAULT false;
GRANT UPDATE (employee_id, worker_in_doubt) ON citizen TO cesu_door;
-- Two persons of one issuer are never the same worker.
CREATE UNIQUE INDEX citizen_employee_id_issuer_key ON citizen (employee_id, issuer);
CREATE FUNCTION refuse_another_worker() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a person is one worker, once' USING ERRCODE = 'check_violation', CONSTRAINT = 'citizen_is_one_worker';
END $$;
CREATE TRIGGER citizen_is_one_worker BEFORE UPDATE OF employee_id ON citizen FOR EACH ROW
  WHEN (OLD.employee_id IS NOT NULL AND NEW.employee_id IS DISTINCT FROM OLD.employee_id)
  EXECUTE FUNCTION refuse_another_worker();

CREATE FUNCTION app_employee() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN (SELECT employee_id FROM citizen WHERE id = app_citizen());
GRANT EXECUTE ON FUNCTION app_employee() TO cesu_citizen;

-- The workers that an identity could be, for the door to choose by the rule of the domain.
CREATE FUNCTION employees_of_identity(birth_day text, family_names text[])
RETURNS TABLE (id uuid, family_name text, given_names text, birth_place text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT e.id, e.family_name, e.given_names, e.birth_place FROM employee e
  WHERE app_is_door() AND e.birth_day = employees_of_identity.birth_day
    AND EXISTS (SELECT FROM unnest(family_names) AS name WHERE e.search_name ^@ (name || ' '))
  ORDER BY e.id LIMIT 20;
END;
GRANT EXECUTE ON FUNCTION employees_of_identity(text, text[]) TO cesu_door;

-- ───────────── Grants ─────────────

-- Whoever receives the cases of nobody's partner receives those of public services.
UPDATE team SET partner_kinds = array_append(partner_kinds, 'PUBLIC_SERVICE') WHERE without_partner;

-- The public service as it calls: a partner with its applications; null as long as it has none.
ALTER TABLE data_consumer ADD COLUMN partner_id UUID UNIQUE REFERENCES partner ON DELETE RESTRICT;

CREATE TABLE sharing_grant (
  partner_id UUID NOT NULL REFERENCES partner ON DELETE RESTRICT,
  id UUID NOT NULL UNIQUE,
  client_id UUID NOT NULL,
  purpose_code VARCHAR(40) COLLATE "C" NOT NULL,
  purpose_version INT NOT NULL,
  legal_basis "LegalBasis" NOT NULL,
  employee_id UUID NOT NULL REFERENCES employee ON DELETE RESTRICT,
  citizen_id UUID NOT NULL REFERENCES citizen ON DELETE RESTRICT,
  -- The worker as this consumer knows them, and no other does.
  subject VARCHAR(43) COLLATE "C" NOT NULL CHECK (subject ~ '^[A-Za-z0-9_-]{43}$'),
  status "SharingGrantStatus" NOT NULL,
  version INT NOT NULL CHECK (version > 0),
  scopes TEXT[] NOT NULL CHECK (cardinality(scopes) BETWEEN 1 AND 10),
  first_month CHAR(7) COLLATE "C" NOT NULL CHECK (first_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  asked_at TIMESTAMPTZ(3) NOT NULL,
  expires_at TIMESTAMPTZ(3) NOT NULL,
  answered_at TIMESTAMPTZ(3),
  -- What was read before answering, letter for letter, and at which level of identity.
  notice TEXT CHECK (notice <> ''),
  acr TEXT,
  suspended_by "SharingSide",
  ended_at TIMESTAMPTZ(3),
  PRIMARY KEY (partner_id, id),
  FOREIGN KEY (purpose_code, purpose_version) REFERENCES purpose (code, version) ON DELETE RESTRICT,
  FOREIGN KEY (partner_id, client_id) REFERENCES api_client (partner_id, id) ON DELETE RESTRICT,
  CONSTRAINT sharing_grant_lasts_a_year CHECK (expires_at > asked_at AND expires_at <= asked_at + interval '367 days'),
  CONSTRAINT sharing_grant_answered_was_read CHECK (
    status IN ('PRESENTED', 'UNANSWERED') OR (answered_at IS NOT NULL AND notice IS NOT NULL)
  ),
  CONSTRAINT sharing_grant_suspended_by_somebody CHECK ((status = 'SUSPENDED') = (suspended_by IS NOT NULL)),
  CONSTRAINT sharing_grant_over_is_dated CHECK ((status IN ('PRESENTED', 'ACTIVE', 'SUSPENDED')) = (ended_at IS NULL))
);
CREATE UNIQUE INDEX sharing_grant_one_live ON sharing_grant (employee_id, purpose_code) WHERE status IN ('ACTIVE', 'SUSPENDED');
CREATE INDEX sharing_grant_employee_id_asked_at_idx ON sharing_grant (employee_id, asked_at);
CREATE INDEX sharing_grant_client_idx ON sharing_grant (partner_id, client_id);
CREATE INDEX sharing_grant_purpose_idx ON sharing_grant (purpose_code, purpose_version);
CREATE INDEX sharing_grant_citizen_id_idx ON sharing_grant (citizen_id);
CREATE INDEX sharing_grant_to_end ON sharing_grant (expires_at) WHERE status IN ('PRESENTED', 'ACTIVE', 'SUSPENDED');
SELECT protect_table('sharing_grant');

-- Whose side acts.
CREATE FUNCTION app_sharing_side() RETURNS "SharingSide" LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE WHEN app_citizen() IS NOT NULL THEN 'WORKER'::"SharingSide" WHEN app_partner() IS NOT NULL THEN 'CONSUMER' WHEN app_is_agent() THEN 'URSSAF' END;

-- The one table of moves, for whoever writes (domain/sharing/grant-moves.ts says the same, and who makes each); what is let only
-- narrows, and what one side suspended it alone lets go on.
CREATE FUNCTION keep_sharing_grant() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT (OLD.status, NEW.status) IN (
    ('PRESENTED', 'ACTIVE'), ('PRESENTED', 'REFUSED'), ('PRESENTED', 'UNANSWERED'),
    ('ACTIVE', 'ACTIVE'), ('ACTIVE', 'SUSPENDED'), ('SUSPENDED', 'ACTIVE'),
    ('ACTIVE', 'WITHDRAWN'), ('SUSPENDED', 'WITHDRAWN'), ('ACTIVE', 'REPLACED'), ('SUSPENDED', 'REPLACED'),
    ('ACTIVE', 'EXPIRED'), ('SUSPENDED', 'EXPIRED'), ('ACTIVE', 'CLOSED'), ('SUSPENDED', 'CLOSED'),
    ('ACTIVE', 'INVALIDATED'), ('SUSPENDED', 'INVALIDATED')
  ) THEN
    RAISE EXCEPTION 'a grant does not go from % to %', OLD.status, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'sharing_grant_moves';
  END IF;
  IF NOT NEW.scopes <@ OLD.scopes OR NEW.first_month < OLD.first_month OR NEW.version < OLD.version
    OR (OLD.status <> 'PRESENTED' AND NEW.expires_at > OLD.expires_at)
  THEN
    RAISE EXCEPTION 'a grant only narrows' USING ERRCODE = 'check_violation', CONSTRAINT = 'sharing_grant_only_narrows';
  END IF;
  IF OLD.legal_basis = 'OBLIGATION' AND OLD.status = 'ACTIVE' AND NEW.status = 'ACTIVE' AND app_sharing_side() = 'WORKER' THEN
    RAISE EXCEPTION 'the law leaves the worker no choice' USING ERRCODE = 'check_violation', CONSTRAINT = 'sharing_grant_obliged';
  END IF;
  IF OLD.status = 'SUSPENDED' AND NEW.status = 'ACTIVE' AND OLD.suspended_by IS DISTINCT FROM app_sharing_side() THEN
    RAISE EXCEPTION 'what one side suspended it alone lets go on'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'sharing_grant_resumed_by_who_suspended';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sharing_grant_moves BEFORE UPDATE ON sharing_grant FOR EACH ROW EXECUTE FUNCTION keep_sharing_grant();

-- What the worker was given as a proof of what they did (ISO/IEC TS 27560), signed.
CREATE TABLE sharing_receipt (
  partner_id UUID NOT NULL,
  grant_id UUID NOT NULL,
  number INT NOT NULL CHECK (number > 0),
  at TIMESTAMPTZ(3) NOT NULL,
  body TEXT NOT NULL CHECK (body <> ''),
  key_id VARCHAR(7) NOT NULL REFERENCES document_key ON DELETE RESTRICT,
  signature VARCHAR(86) COLLATE "C" NOT NULL CHECK (signature ~ '^[A-Za-z0-9_-]{86}$'),
  PRIMARY KEY (partner_id, grant_id, number),
  FOREIGN KEY (partner_id, grant_id) REFERENCES sharing_grant (partner_id, id) ON DELETE RESTRICT
);
SELECT protect_table('sharing_receipt', true);

-- ───────────── Readings ─────────────

-- One reading, or its refusal, written in the transaction of the reading; kept 36 months (CRPA R114-9-7).
CREATE TABLE access_record (
  partner_id UUID NOT NULL,
  id UUID NOT NULL UNIQUE,
  at TIMESTAMPTZ(3) NOT NULL,
  grant_id UUID NOT NULL,
  grant_version INT NOT NULL,
  subject VARCHAR(43) COLLATE "C" NOT NULL,
  purpose_code VARCHAR(40) COLLATE "C" NOT NULL,
  purpose_version INT NOT NULL,
  legal_basis "LegalBasis" NOT NULL,
  client_id UUID NOT NULL,
  -- Thumbprint of the key that proved its possession for this very call.
  key_id VARCHAR(43) COLLATE "C" NOT NULL,
  scope VARCHAR(40) COLLATE "C" NOT NULL,
  first_month CHAR(7) COLLATE "C" NOT NULL,
  last_month CHAR(7) COLLATE "C" NOT NULL,
  outcome "AccessOutcome" NOT NULL,
  refusal "AccessRefusal",
  fields TEXT[] NOT NULL,
  records INT NOT NULL CHECK (records >= 0),
  -- SHA-256 of the answer, hexadecimal.
  answer_hash CHAR(64) COLLATE "C" CHECK (answer_hash ~ '^[0-9a-f]{64}$'),
  PRIMARY KEY (partner_id, id),
  FOREIGN KEY (partner_id, grant_id) REFERENCES sharing_grant (partner_id, id) ON DELETE RESTRICT,
  CONSTRAINT access_record_refused_says_why CHECK ((outcome = 'REFUSED') = (refusal IS NOT NULL)),
  CONSTRAINT access_record_given_is_hashed CHECK ((outcome = 'GIVEN') = (answer_hash IS NOT NULL)),
  CONSTRAINT access_record_refused_gave_nothing CHECK (outcome = 'GIVEN' OR (records = 0 AND cardinality(fields) = 0))
);
CREATE INDEX access_record_grant_idx ON access_record (partner_id, grant_id, at, id);
CREATE INDEX access_record_at_id_idx ON access_record (at, id);
SELECT protect_table('access_record', true);

-- How often a grant was read under a scope, in a window that the scope says (a month, a day, or once and for all).
CREATE TABLE sharing_use (
  grant_id UUID NOT NULL REFERENCES sharing_grant (id) ON DELETE RESTRICT,
  scope VARCHAR(40) COLLATE "C" NOT NULL,
  "window" VARCHAR(10) COLLATE "C" NOT NULL CHECK ("window" ~ '^(ALL|[0-9]{4}-[0-9]{2}(-[0-9]{2})?)$'),
  reads INT NOT NULL CHECK (reads >= 0),
  PRIMARY KEY (grant_id, scope, "window")
);
SELECT protect_table('sharing_use');

-- Readings of a day for a purpose, over several rows: two that read at once rarely wait for each other.
CREATE TABLE sharing_quota (
  purpose_code VARCHAR(40) COLLATE "C" NOT NULL,
  day CHAR(10) COLLATE "C" NOT NULL CHECK (day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  shard SMALLINT NOT NULL CHECK (shard BETWEEN 0 AND 7),
  reads INT NOT NULL CHECK (reads >= 0),
  PRIMARY KEY (purpose_code, day, shard)
);
CREATE INDEX sharing_quota_day_idx ON sharing_quota (day);
SELECT protect_table('sharing_quota');

-- Whoever reads holds this shared; whoever stops an agreement, a purpose or a program holds it alone, in their own transaction: no
-- reading that began before commits after. Taken before anything is looked at.
CREATE FUNCTION hold_sharing(partner uuid, alone boolean) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  room int := hashtext('sharing');
  key int := hashtext(partner::text);
BEGIN
  IF alone THEN PERFORM pg_advisory_xact_lock(room, key); ELSE PERFORM pg_advisory_xact_lock_shared(room, key); END IF;
END $$;

CREATE FUNCTION wait_for_readings() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  partner uuid;
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'agreement' THEN SELECT c.partner_id INTO partner FROM data_consumer c WHERE c.code = OLD.consumer_code;
    WHEN 'purpose' THEN
      SELECT c.partner_id INTO partner FROM agreement a JOIN data_consumer c ON c.code = a.consumer_code WHERE a.id = OLD.agreement_id;
    WHEN 'partner' THEN partner := OLD.id;
    ELSE partner := OLD.partner_id;
  END CASE;
  IF partner IS NOT NULL THEN PERFORM hold_sharing(partner, true); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agreement_waits_for_readings BEFORE UPDATE ON agreement FOR EACH ROW
  WHEN (NEW.status <> 'ACTIVE' AND OLD.status = 'ACTIVE') EXECUTE FUNCTION wait_for_readings();
CREATE TRIGGER purpose_waits_for_readings BEFORE UPDATE ON purpose FOR EACH ROW
  WHEN (NEW.status <> 'ACTIVE' AND OLD.status = 'ACTIVE') EXECUTE FUNCTION wait_for_readings();
CREATE TRIGGER api_client_waits_for_readings BEFORE UPDATE ON api_client FOR EACH ROW
  WHEN (NEW.revoked_at IS DISTINCT FROM OLD.revoked_at OR NEW.suspended_at IS DISTINCT FROM OLD.suspended_at)
  EXECUTE FUNCTION wait_for_readings();
CREATE TRIGGER partner_waits_for_readings BEFORE UPDATE ON partner FOR EACH ROW
  WHEN (NEW.api_suspended_at IS DISTINCT FROM OLD.api_suspended_at) EXECUTE FUNCTION wait_for_readings();
CREATE TRIGGER api_client_key_waits_for_readings BEFORE UPDATE ON api_client_key FOR EACH ROW
  WHEN (NEW.revoked_at IS DISTINCT FROM OLD.revoked_at) EXECUTE FUNCTION wait_for_readings();

-- Takes up to so many readings of the day for a purpose, and says how many there were left to take: of N allowed, N are, however many ask at once.
CREATE FUNCTION take_sharing_quota(purpose_code text, day text, most int, wanted int) RETURNS int
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  taken int := 0;
  got int;
  share int;
  -- One alone begins anywhere; many begin at the first, all in one order.
  start int := CASE WHEN wanted = 1 THEN floor(random() * 8)::int ELSE 0 END;
  place int;
BEGIN
  -- One alone takes any row that nobody holds: it waits for nobody.
  IF wanted = 1 THEN
    UPDATE sharing_quota q SET reads = q.reads + 1
    FROM (
      SELECT free.shard FROM sharing_quota free
      WHERE free.purpose_code = purpose_code AND free.day = day AND free.reads < most / 8 + (free.shard < most % 8)::int
      LIMIT 1 FOR UPDATE SKIP LOCKED
    ) AS held
    WHERE q.purpose_code = purpose_code AND q.day = day AND q.shard = held.shard;
    IF FOUND THEN RETURN 1; END IF;
  END IF;
  FOR step IN 0..7 LOOP
    place := (start + step) % 8;
    share := most / 8 + (place < most % 8)::int;
    CONTINUE WHEN EXISTS (
      SELECT FROM sharing_quota q WHERE q.purpose_code = purpose_code AND q.day = day AND q.shard = place AND q.reads >= share
    );
    -- A row that gave nothing is let go of: nobody waits for whom waits for them.
    BEGIN
      INSERT INTO sharing_quota AS q (purpose_code, day, shard, reads) VALUES (purpose_code, day, place, 0) ON CONFLICT DO NOTHING;
      UPDATE sharing_quota q SET reads = least(q.reads + wanted - taken, share)
      FROM (
        SELECT before.reads FROM sharing_quota before
        WHERE before.purpose_code = purpose_code AND before.day = day AND before.shard = place FOR UPDATE
      ) AS held
      WHERE q.purpose_code = purpose_code AND q.day = day AND q.shard = place AND held.reads < share
      RETURNING q.reads - held.reads INTO got;
      IF got IS NULL THEN RAISE SQLSTATE 'CQ001'; END IF;
      taken := taken + got;
    EXCEPTION WHEN SQLSTATE 'CQ001' THEN NULL;
    END;
    EXIT WHEN taken >= wanted;
  END LOOP;
  RETURN taken;
END $$;

-- Whether the program that acts, and the key under which it does, are still those of a partner that nothing stops.
CREATE FUNCTION app_program_is_live(key_id text, at timestamptz) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN EXISTS (
  SELECT FROM api_client c JOIN api_client_key k ON k.partner_id = c.partner_id AND k.client_id = c.id AND k.id = app_program_is_live.key_id
  JOIN partner p ON p.id = c.partner_id
  WHERE c.partner_id = app_partner() AND c.id = app_person() AND c.revoked_at IS NULL AND c.suspended_at IS NULL
    AND c.expires_at > at AND k.revoked_at IS NULL AND k.expires_at > at AND p.api_suspended_at IS NULL
);

-- Lets the program that acts read these grants under a scope, or says why not, one by one: the grant, its purpose and its agreement
-- are looked at once they are held, so that what was withdrawn a moment ago is not read (alone: readers that share a grant would
-- overtake a withdrawal that waits); then how often, then how many in the day.
CREATE TYPE judged_grant AS (
  id uuid, refusal "AccessRefusal", version int, subject text, code text, purpose_version int, legal_basis "LegalBasis",
  calls_per_day int
);
CREATE FUNCTION admit_sharing_reads(
  grants uuid[], scope text, first_month text, key_id text, use_window text, most_uses int, day text, at timestamptz
)
RETURNS TABLE (
  grant_id uuid, refusal "AccessRefusal", version int, subject text, purpose_code text, purpose_version int, legal_basis "LegalBasis"
)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  live boolean;
  judged judged_grant[];
  -- Those that were not read too often, and those of them that the day holds no more.
  counted uuid[];
  beyond uuid[] := '{}';
  part record;
  got int;
BEGIN
  PERFORM hold_sharing(app_partner(), false);
  PERFORM FROM sharing_grant g WHERE g.partner_id = app_partner() AND g.id = ANY (grants) ORDER BY g.id FOR NO KEY UPDATE;
  live := app_program_is_live(key_id, at);
  SELECT array_agg(ROW(
      g.id, CASE
        WHEN NOT live THEN 'PROGRAM'::"AccessRefusal"
        WHEN g.status <> 'ACTIVE' THEN 'NOT_ACTIVE'
        WHEN g.expires_at <= at THEN 'EXPIRED'
        WHEN a.status <> 'ACTIVE' OR NOT day BETWEEN a.start_day AND coalesce(a.end_day, '9999-12-31') THEN 'AGREEMENT'
        WHEN p.code IS NULL THEN 'PURPOSE'
        WHEN NOT (scope = ANY (g.scopes) AND scope = ANY (p.scopes)) THEN 'SCOPE'
        WHEN admit_sharing_reads.first_month < g.first_month THEN 'WINDOW'
      END, g.version, g.subject, g.purpose_code, g.purpose_version, g.legal_basis, p.calls_per_day
    )::judged_grant ORDER BY g.id)
  INTO judged
  FROM sharing_grant g
  JOIN purpose given ON given.code = g.purpose_code AND given.version = g.purpose_version
  -- The version in force may have narrowed what was let; it never widens it.
  LEFT JOIN purpose p ON p.code = g.purpose_code AND p.status = 'ACTIVE'
  JOIN agreement a ON a.id = coalesce(p.agreement_id, given.agreement_id)
  WHERE g.partner_id = app_partner() AND g.id = ANY (grants);

  WITH used AS (
    INSERT INTO sharing_use AS u (grant_id, scope, "window", reads)
    -- A grant that took the place of another goes on from its count of the day or the month.
    SELECT j.id, admit_sharing_reads.scope, use_window, 1 + earlier.reads
    FROM unnest(judged) AS j
    CROSS JOIN LATERAL (
      SELECT CASE WHEN use_window = 'ALL' OR EXISTS (
        SELECT FROM sharing_use u
        WHERE u.grant_id = j.id AND u.scope = admit_sharing_reads.scope AND u."window" = use_window
      ) THEN 0 ELSE (
        SELECT coalesce(max(u.reads), 0)
        FROM sharing_grant mine
        JOIN sharing_grant other ON other.employee_id = mine.employee_id AND other.partner_id = mine.partner_id
          AND other.purpose_code = mine.purpose_code AND other.id <> mine.id
        JOIN sharing_use u ON u.grant_id = other.id AND u.scope = admit_sharing_reads.scope AND u."window" = use_window
        WHERE mine.id = j.id
      ) END AS reads
    ) AS earlier
    WHERE j.refusal IS NULL AND earlier.reads < most_uses
    ORDER BY j.id
    ON CONFLICT (grant_id, scope, "window") DO UPDATE SET reads = u.reads + 1 WHERE u.reads < most_uses
    RETURNING u.grant_id
  )
  SELECT coalesce(array_agg(u.grant_id), '{}') INTO counted FROM used u;

  FOR part IN
    SELECT j.code, j.calls_per_day, count(*)::int AS wanted, array_agg(j.id ORDER BY j.id) AS ids
    FROM unnest(judged) AS j JOIN unnest(counted) AS c ON c = j.id GROUP BY j.code, j.calls_per_day ORDER BY j.code
  LOOP
    got := take_sharing_quota(part.code, day, part.calls_per_day, part.wanted);
    beyond := beyond || part.ids[got + 1:];
  END LOOP;
  IF cardinality(beyond) > 0 THEN
    UPDATE sharing_use u SET reads = u.reads - 1
    WHERE u.grant_id = ANY (beyond) AND u.scope = admit_sharing_reads.scope AND u."window" = use_window;
  END IF;

  RETURN QUERY
  SELECT j.id, CASE
      WHEN j.refusal IS NOT NULL THEN j.refusal
      WHEN c IS NULL THEN 'FREQUENCY'::"AccessRefusal"
      WHEN b IS NOT NULL THEN 'QUOTA'
    END, j.version, j.subject, j.code, j.purpose_version, j.legal_basis
  FROM unnest(judged) AS j LEFT JOIN unnest(counted) AS c ON c = j.id LEFT JOIN unnest(beyond) AS b ON b = j.id
  ORDER BY j.id;
END $$;
GRANT EXECUTE ON FUNCTION
  admit_sharing_reads(uuid[], text, text, text, text, int, text, timestamptz) TO cesu_api;

-- The months of some workers, contract by contract: those that are declared, and those of a contract that are not. Nothing here says
-- where they live, what they do, nor why the employer pays less. One plan, kept, whatever the number of workers; each month is looked for by
-- its keys: « OFFSET 0 » keeps it so where the statistics of statuses, which the policies hide, would have all of them read.
CREATE FUNCTION activity_of(employees uuid[], first_month text, last_month text)
RETURNS TABLE (
  employee_id uuid, employer_id uuid, employer_name text, month text, is_declared boolean, declaration_id uuid, start_day text,
  end_day text, payment_day text, hours_hundredths int, gross_cents int, net_paid_cents int, net_taxable_cents int,
  net_social_cents int, worker_contributions_cents int, declared_at timestamptz
)
LANGUAGE sql STABLE SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
BEGIN ATOMIC
  SELECT e.employee_id, e.employer_id, r.given_names || ' ' || r.family_name, m.month, d.id IS NOT NULL, d.id, v.start_day, v.end_day,
    v.payment_day, v.hours_hundredths, v.gross_cents, v.net_paid_cents, v.net_taxable_cents, v.net_social_cents,
    v.employee_total_cents, v.created_at
  FROM unnest(activity_of.employees) AS w (id)
  JOIN employment e ON e.employee_id = w.id
  JOIN employer r ON r.id = e.employer_id
  CROSS JOIN LATERAL (
    SELECT to_char(s, 'YYYY-MM') AS month
    FROM generate_series((activity_of.first_month || '-01')::timestamp, (activity_of.last_month || '-01')::timestamp, interval '1 month') AS s
  ) AS m
  LEFT JOIN LATERAL (
    SELECT d.employer_id, d.period, d.id, d.current_version FROM declaration d
    WHERE d.employer_id = e.employer_id AND d.employment_id = e.id AND d.period = m.month AND d.status <> 'CANCELLED' OFFSET 0
  ) AS d ON true
  LEFT JOIN LATERAL (
    SELECT v.* FROM declaration_version v
    WHERE v.employer_id = d.employer_id AND v.period = d.period AND v.declaration_id = d.id AND v.number = d.current_version OFFSET 0
  ) AS v ON true
  WHERE d.id IS NOT NULL OR (left(e.start_day, 7) <= m.month AND (e.end_day IS NULL OR left(e.end_day, 7) >= m.month))
  ORDER BY m.month, e.employer_id, v.start_day, d.id;
END;

-- Their own, for the person who acts.
CREATE FUNCTION own_activity(first_month text, last_month text)
RETURNS TABLE (
  employer_id uuid, employer_name text, month text, is_declared boolean, declaration_id uuid, start_day text, end_day text,
  payment_day text, hours_hundredths int, gross_cents int, net_paid_cents int, net_taxable_cents int, net_social_cents int,
  worker_contributions_cents int, declared_at timestamptz
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT a.employer_id, a.employer_name, a.month, a.is_declared, a.declaration_id, a.start_day, a.end_day, a.payment_day,
    a.hours_hundredths, a.gross_cents, a.net_paid_cents, a.net_taxable_cents, a.net_social_cents, a.worker_contributions_cents,
    a.declared_at
  FROM activity_of(ARRAY[app_employee()], own_activity.first_month, own_activity.last_month) AS a;
END;
GRANT EXECUTE ON FUNCTION own_activity(text, text) TO cesu_citizen;

-- What agents of Urssaf opened of the worker who acts, in 36 months, the last first: who they are stays with Urssaf.
CREATE FUNCTION own_agent_readings(most int)
RETURNS TABLE (id uuid, at timestamptz, month text, employer_name text, is_document boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT t.id, t.at, d.period, r.given_names || ' ' || r.family_name, t.kind = 'DOCUMENT_ISSUED'
  FROM employment e
  JOIN employer r ON r.id = e.employer_id
  JOIN declaration d ON d.employer_id = e.employer_id AND d.employment_id = e.id
  JOIN audit_entry t ON t.subject_kind = 'DECLARATION' AND t.subject_id = d.id::text AND t.actor_kind = 'AGENT'
    AND t.kind IN ('DECLARATION_READ', 'DOCUMENT_ISSUED') AND t.at > now() - interval '36 months'
  WHERE e.employee_id = app_employee()
  ORDER BY t.at DESC, t.id LIMIT least(most, 200);
END;
GRANT EXECUTE ON FUNCTION own_agent_readings(int) TO cesu_citizen;

-- Those of the grants in force of the consumer that acts, which it has just been let read.
CREATE FUNCTION shared_activity(grants uuid[], first_month text, last_month text)
RETURNS TABLE (
  grant_id uuid, employer_id uuid, employer_name text, month text, is_declared boolean, declaration_id uuid, start_day text,
  end_day text, payment_day text, hours_hundredths int, gross_cents int, net_paid_cents int, net_taxable_cents int,
  net_social_cents int, worker_contributions_cents int, declared_at timestamptz
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
BEGIN ATOMIC
  WITH let AS MATERIALIZED (
    SELECT g.id, g.employee_id
    FROM sharing_grant g
    WHERE g.partner_id = app_partner() AND g.id = ANY (shared_activity.grants) AND g.status = 'ACTIVE'
      AND shared_activity.first_month >= g.first_month AND EXISTS (
        SELECT FROM purpose p JOIN agreement a ON a.id = p.agreement_id
        WHERE p.code = g.purpose_code AND p.status = 'ACTIVE' AND a.status = 'ACTIVE'
      )
  )
  SELECT l.id, a.employer_id, a.employer_name, a.month, a.is_declared, a.declaration_id, a.start_day, a.end_day, a.payment_day,
    a.hours_hundredths, a.gross_cents, a.net_paid_cents, a.net_taxable_cents, a.net_social_cents, a.worker_contributions_cents,
    a.declared_at
  FROM let l
  JOIN activity_of(ARRAY(SELECT DISTINCT o.employee_id FROM let o), shared_activity.first_month, shared_activity.last_month) AS a
    ON a.employee_id = l.employee_id
  ORDER BY l.id, a.month, a.employer_id, a.start_day;
END;
GRANT EXECUTE ON FUNCTION shared_activity(uuid[], text, text) TO cesu_api;

REVOKE EXECUTE ON FUNCTION
  hold_sharing(uuid, boolean), wait_for_readings(), take_sharing_quota(text, text, int, int), app_program_is_live(text, timestamptz),
  activity_of(uuid[], text, text), keep_sharing_grant()
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_sharing_side() TO cesu_citizen, cesu_api, cesu_agent, cesu_jobs;
GRANT EXECUTE ON FUNCTION app_partner(), app_agent(), app_is_agent() TO cesu_citizen;

-- ───────────── Who sees, who writes ─────────────

-- The public list is public.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['data_consumer', 'agreement', 'purpose'] LOOP
    EXECUTE format(
      'CREATE POLICY citizen_select ON %I FOR SELECT TO cesu_citizen USING ((SELECT app_citizen()) IS NOT NULL)', name
    );
    EXECUTE format('GRANT SELECT ON %I TO cesu_citizen', name);
  END LOOP;
END $$;
-- A consumer reads who it is, and what it may ask.
CREATE POLICY api_select ON data_consumer FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
CREATE POLICY api_select ON agreement FOR SELECT TO cesu_api USING (
  EXISTS (SELECT FROM data_consumer c WHERE c.code = agreement.consumer_code)
);
CREATE POLICY api_select ON purpose FOR SELECT TO cesu_api USING (
  EXISTS (SELECT FROM agreement a WHERE a.id = purpose.agreement_id)
);
GRANT SELECT ON data_consumer, agreement, purpose TO cesu_api;

CREATE POLICY citizen_select ON sharing_grant FOR SELECT TO cesu_citizen USING (employee_id = (SELECT app_employee()));
-- Asked of the worker who is there, for a purpose in force of the consumer that asks, and no more than it holds.
CREATE POLICY citizen_insert ON sharing_grant FOR INSERT TO cesu_citizen WITH CHECK (
  employee_id = (SELECT app_employee()) AND citizen_id = (SELECT app_citizen()) AND status = 'PRESENTED' AND version = 1
  AND app_is_recent(asked_at) AND EXISTS (
    SELECT FROM purpose p JOIN agreement a ON a.id = p.agreement_id JOIN data_consumer c ON c.code = a.consumer_code
    WHERE p.code = sharing_grant.purpose_code AND p.version = sharing_grant.purpose_version AND p.status = 'ACTIVE'
      AND a.status = 'ACTIVE' AND c.partner_id = sharing_grant.partner_id AND p.legal_basis = sharing_grant.legal_basis
      AND sharing_grant.scopes <@ p.scopes
  )
);
-- Answered, narrowed, suspended, stopped: what the law does not leave to them has no way out here.
CREATE POLICY citizen_update ON sharing_grant FOR UPDATE TO cesu_citizen
  USING (employee_id = (SELECT app_employee()) AND status IN ('PRESENTED', 'ACTIVE', 'SUSPENDED'))
  WITH CHECK (
    employee_id = (SELECT app_employee())
    AND CASE
      WHEN legal_basis = 'OBLIGATION' THEN status IN ('ACTIVE', 'REPLACED')
      ELSE status IN ('ACTIVE', 'REFUSED', 'SUSPENDED', 'WITHDRAWN', 'REPLACED')
    END
    AND (suspended_by IS NULL OR suspended_by = 'WORKER')
  );
GRANT SELECT, INSERT ON sharing_grant TO cesu_citizen;
GRANT UPDATE (status, version, scopes, expires_at, answered_at, notice, acr, suspended_by, ended_at) ON sharing_grant TO cesu_citizen;

-- A consumer sees its own, but not who the worker is.
CREATE POLICY api_select ON sharing_grant FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
CREATE POLICY api_update ON sharing_grant FOR UPDATE TO cesu_api
  USING (partner_id = (SELECT app_partner()) AND status IN ('ACTIVE', 'SUSPENDED'))
  WITH CHECK (partner_id = (SELECT app_partner()) AND status = 'CLOSED');
GRANT SELECT (
  partner_id, id, client_id, purpose_code, purpose_version, legal_basis, subject, status, version, scopes, first_month, asked_at,
  expires_at, answered_at, suspended_by, ended_at
) ON sharing_grant TO cesu_api;
GRANT UPDATE (status, ended_at, suspended_by) ON sharing_grant TO cesu_api;

CREATE POLICY backoffice_select ON sharing_grant FOR SELECT TO cesu_agent, cesu_auditor USING ((SELECT app_is_agent()));
GRANT SELECT ON sharing_grant TO cesu_agent, cesu_auditor;
CREATE POLICY jobs_select ON sharing_grant FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()));
CREATE POLICY jobs_update ON sharing_grant FOR UPDATE TO cesu_jobs
  USING ((SELECT app_is_jobs()) AND status IN ('PRESENTED', 'ACTIVE', 'SUSPENDED') AND expires_at <= now())
  WITH CHECK ((SELECT app_is_jobs()) AND status IN ('UNANSWERED', 'EXPIRED'));
GRANT SELECT (partner_id, id, status, expires_at) ON sharing_grant TO cesu_jobs;
GRANT UPDATE (status, ended_at, suspended_by) ON sharing_grant TO cesu_jobs;

CREATE POLICY citizen_select ON sharing_receipt FOR SELECT TO cesu_citizen USING (
  EXISTS (SELECT FROM sharing_grant g WHERE g.partner_id = sharing_receipt.partner_id AND g.id = sharing_receipt.grant_id)
);
CREATE POLICY citizen_insert ON sharing_receipt FOR INSERT TO cesu_citizen WITH CHECK (
  app_is_recent(at)
  AND EXISTS (SELECT FROM sharing_grant g WHERE g.partner_id = sharing_receipt.partner_id AND g.id = sharing_receipt.grant_id)
);
GRANT SELECT, INSERT ON sharing_receipt TO cesu_citizen;
CREATE POLICY backoffice_select ON sharing_receipt FOR SELECT TO cesu_agent, cesu_auditor USING ((SELECT app_is_agent()));
GRANT SELECT ON sharing_receipt TO cesu_agent, cesu_auditor;

-- A program writes what it read, of its own grants, in its own name.
CREATE POLICY api_insert ON access_record FOR INSERT TO cesu_api WITH CHECK (
  partner_id = (SELECT app_partner()) AND client_id = (SELECT app_person()) AND app_is_recent(at)
  AND EXISTS (
    SELECT FROM sharing_grant g
    WHERE g.partner_id = access_record.partner_id AND g.id = access_record.grant_id AND g.subject = access_record.subject
      AND g.purpose_code = access_record.purpose_code AND g.legal_basis = access_record.legal_basis
  )
);
CREATE POLICY api_select ON access_record FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
GRANT SELECT, INSERT ON access_record TO cesu_api;
CREATE POLICY citizen_select ON access_record FOR SELECT TO cesu_citizen USING (
  EXISTS (SELECT FROM sharing_grant g WHERE g.partner_id = access_record.partner_id AND g.id = access_record.grant_id)
);
GRANT SELECT ON access_record TO cesu_citizen;
CREATE POLICY backoffice_select ON access_record FOR SELECT TO cesu_agent, cesu_auditor USING ((SELECT app_is_agent()));
GRANT SELECT ON access_record TO cesu_agent, cesu_auditor;
-- Past 36 months they go; nobody rewrites one.
CREATE POLICY jobs_select ON access_record FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()));
CREATE POLICY jobs_delete ON access_record FOR DELETE TO cesu_jobs
  USING ((SELECT app_is_jobs()) AND at < now() - interval '36 months');
GRANT SELECT (partner_id, id, at), DELETE ON access_record TO cesu_jobs;
CREATE POLICY jobs_select ON sharing_quota FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()));
CREATE POLICY jobs_delete ON sharing_quota FOR DELETE TO cesu_jobs USING ((SELECT app_is_jobs()) AND app_is_past(day));
GRANT SELECT (day), DELETE ON sharing_quota TO cesu_jobs;

-- ───────────── What is traced, told and complained of ─────────────

CREATE OR REPLACE FUNCTION app_answers(kind "SubjectKind", subject_id text, partner uuid) RETURNS boolean
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
    WHEN 'SHARING_GRANT' THEN
      RETURN EXISTS (
        SELECT FROM sharing_grant g
        WHERE g.employee_id = app_employee() AND g.id = app_answers.subject_id::uuid AND g.partner_id = partner
      );
    WHEN 'ACCESS_RECORD' THEN
      RETURN EXISTS (
        SELECT FROM access_record r JOIN sharing_grant g ON g.partner_id = r.partner_id AND g.id = r.grant_id
        WHERE g.employee_id = app_employee() AND r.id = app_answers.subject_id::uuid AND r.partner_id = partner
      );
    ELSE RETURN false;
  END CASE;
END $$;

ALTER POLICY citizen_insert ON "case" WITH CHECK (
  (SELECT app_citizen()) IS NOT NULL AND status = 'NEW' AND app_answers(subject_kind, subject_id, partner_id)
  AND (employer_id IS NULL OR employer_id = (SELECT app_employer()))
  AND (employee_id IS NULL OR employee_id = (SELECT app_employee()))
  AND CASE kind
    WHEN 'MANDATE_DISPUTED' THEN subject_kind IN ('MANDATE', 'MANDATE_REQUEST')
    WHEN 'IDENTITY_MISMATCH' THEN subject_kind IN ('MANDATE_REQUEST', 'PROPOSAL')
    WHEN 'ACCESS_NOT_RECOGNISED' THEN subject_kind = 'ACCESS_RECORD' AND employee_id IS NOT NULL
    ELSE false
  END
);

ALTER POLICY citizen_insert ON audit_entry WITH CHECK (
  app_is_recent(at) AND (employer_id IS NULL OR employer_id = (SELECT app_employer()))
  AND app_answers(subject_kind, subject_id, partner_id)
  AND CASE actor_kind
    WHEN 'SYSTEM' THEN kind = 'CASE_OPENED' AND actor_name = 'Contrôle automatique'
    ELSE
      actor_kind = 'CITIZEN' AND actor_id = (SELECT app_citizen()) AND actor_name = (SELECT app_person_name())
      AND kind IN (
        'EMPLOYER_ENROLLED', 'MANDATE_GIVEN', 'MANDATE_REFUSED', 'MANDATE_DISPUTED', 'MANDATE_STOPPED', 'PROPOSAL_ANSWERED',
        'CASE_OPENED', 'APPLICATION_AUTHORIZED', 'SHARING_ASKED', 'SHARING_GIVEN', 'SHARING_REFUSED', 'SHARING_REDUCED',
        'SHARING_SUSPENDED', 'SHARING_RESUMED', 'SHARING_STOPPED'
      )
  END
);
ALTER POLICY citizen_insert ON outbox_event WITH CHECK (
  (SELECT app_citizen()) IS NOT NULL AND app_is_recent(created_at) AND relayed_at IS NULL AND xid = pg_current_xact_id()
  AND (employer_id IS NULL OR employer_id = (SELECT app_employer()))
  AND app_answers(subject_kind, subject_id, partner_id)
  AND kind IN (
    'MANDATE_GIVEN', 'MANDATE_REFUSED', 'MANDATE_DISPUTED', 'MANDATE_STOPPED', 'PROPOSAL_ANSWERED', 'CASE_OPENED',
    'SHARING_GIVEN', 'SHARING_REDUCED', 'SHARING_SUSPENDED', 'SHARING_RESUMED', 'SHARING_STOPPED'
  )
);

RESET ROLE;
