-- Partners, agents, employers, employees, employments and mandates.
-- Months, days, numbers and search names are compared byte by byte (COLLATE "C"), whatever the locale of the database.
-- Keys never change: no foreign key follows one (ON UPDATE NO ACTION, the default).

SET ROLE cesu_owner;

-- Partners and their staff

CREATE TYPE "PartnerKind" AS ENUM (
  'COLLABORATIVE_PLATFORM', 'JOBBING_PLATFORM', 'MANDATARY', 'SOFTWARE_EDITOR', 'VOUCHER_ISSUER'
);
CREATE TYPE "StaffRole" AS ENUM ('DECLARANT', 'READER');

CREATE TABLE partner (
  id UUID PRIMARY KEY,
  slug TEXT COLLATE "C" NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name TEXT NOT NULL CHECK (name <> ''),
  kind "PartnerKind" NOT NULL,
  siret CHAR(14) COLLATE "C" NOT NULL UNIQUE CHECK (siret ~ '^[0-9]{14}$'),
  created_at TIMESTAMPTZ(3) NOT NULL
);
SELECT protect_table('partner');

CREATE TABLE partner_staff (
  id UUID PRIMARY KEY,
  partner_id UUID NOT NULL REFERENCES partner ON DELETE RESTRICT,
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  given_name TEXT NOT NULL,
  family_name TEXT NOT NULL,
  email TEXT NOT NULL,
  role "StaffRole" NOT NULL,
  active BOOLEAN NOT NULL DEFAULT true,
  created_at TIMESTAMPTZ(3) NOT NULL,
  UNIQUE (issuer, subject)
);
CREATE INDEX partner_staff_partner_id_idx ON partner_staff (partner_id);
SELECT protect_table('partner_staff');

-- Agents

CREATE TYPE "AgentRole" AS ENUM ('AGENT', 'SUPERVISOR', 'AUDITOR');

CREATE TABLE team (
  id UUID PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  partner_kinds "PartnerKind"[],
  without_partner BOOLEAN NOT NULL DEFAULT false
);
-- One team receives the cases that concern no partner.
CREATE UNIQUE INDEX team_without_partner ON team (without_partner) WHERE without_partner;
SELECT protect_table('team');

CREATE TABLE agent (
  id UUID PRIMARY KEY,
  team_id UUID NOT NULL REFERENCES team ON DELETE RESTRICT,
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  given_name TEXT NOT NULL,
  family_name TEXT NOT NULL,
  email TEXT NOT NULL,
  role "AgentRole" NOT NULL,
  active BOOLEAN NOT NULL DEFAULT true,
  created_at TIMESTAMPTZ(3) NOT NULL,
  UNIQUE (issuer, subject)
);
CREATE INDEX agent_team_id_idx ON agent (team_id);
SELECT protect_table('agent');

-- Employers, employees

CREATE TYPE "Territory" AS ENUM (
  'METRO', 'ALSACE_MOSELLE', 'GUADELOUPE', 'MARTINIQUE', 'GUYANE', 'REUNION', 'MAYOTTE'
);
CREATE TYPE "Scheme" AS ENUM ('HOME_EMPLOYEE', 'FAMILY_HOST');
CREATE TYPE "ExemptionKind" AS ENUM ('NONE', 'AGE_70', 'UNCAPPED', 'FAMILY_HOST');

CREATE TABLE employer (
  id UUID PRIMARY KEY,
  cesu_number CHAR(14) COLLATE "C" NOT NULL UNIQUE CHECK (cesu_number ~ '^[0-9A-Z]{14}$'),
  given_names TEXT NOT NULL,
  family_name TEXT NOT NULL,
  search_name TEXT COLLATE "C" NOT NULL,
  birth_day VARCHAR(10) COLLATE "C" NOT NULL CHECK (birth_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  email TEXT NOT NULL,
  address_line TEXT NOT NULL,
  postal_code VARCHAR(5) COLLATE "C" NOT NULL CHECK (postal_code ~ '^[0-9]{5}$'),
  city TEXT NOT NULL,
  territory "Territory" NOT NULL,
  exemption "ExemptionKind" NOT NULL,
  iban_encrypted TEXT CHECK (iban_encrypted ~ '^v[0-9]+[.]'),
  created_at TIMESTAMPTZ(3) NOT NULL
);
CREATE INDEX employer_search_name_idx ON employer (search_name);
SELECT protect_table('employer');

CREATE TABLE employee (
  id UUID PRIMARY KEY,
  cesu_number CHAR(14) COLLATE "C" NOT NULL UNIQUE CHECK (cesu_number ~ '^[0-9]{14}$'),
  given_names TEXT NOT NULL,
  family_name TEXT NOT NULL,
  search_name TEXT COLLATE "C" NOT NULL,
  birth_day VARCHAR(10) COLLATE "C" NOT NULL CHECK (birth_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  nir_encrypted TEXT NOT NULL CHECK (nir_encrypted ~ '^v[0-9]+[.]'),
  nir_index CHAR(64) COLLATE "C" NOT NULL UNIQUE CHECK (nir_index ~ '^[0-9a-f]{64}$'),
  withholding_rate_pcm INTEGER CHECK (withholding_rate_pcm BETWEEN 0 AND 100000),
  non_resident BOOLEAN NOT NULL DEFAULT false,
  created_at TIMESTAMPTZ(3) NOT NULL
);
CREATE INDEX employee_search_name_idx ON employee (search_name);
SELECT protect_table('employee');

-- Employments: a person can be hired again by the same employer, not twice at the same time.

CREATE TABLE employment (
  employer_id UUID NOT NULL REFERENCES employer ON DELETE RESTRICT,
  id UUID NOT NULL,
  employee_id UUID NOT NULL REFERENCES employee ON DELETE RESTRICT,
  activity TEXT NOT NULL,
  scheme "Scheme" NOT NULL,
  start_day VARCHAR(10) COLLATE "C" NOT NULL CHECK (start_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  end_day VARCHAR(10) COLLATE "C" CHECK (end_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  PRIMARY KEY (employer_id, id),
  UNIQUE (employer_id, employee_id, start_day),
  CONSTRAINT employment_days_in_order CHECK (end_day >= start_day)
);
CREATE INDEX employment_employee_id_idx ON employment (employee_id);
SELECT protect_table('employment');

-- A trigger and not an exclusion constraint: that one needs the extension btree_gist, which not every server offers. The
-- employer's row is locked first, so that of two employments written at once the second one sees the first.
CREATE FUNCTION refuse_overlapping_employment() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM employer WHERE id = NEW.employer_id FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT FROM employment e
    WHERE e.employer_id = NEW.employer_id AND e.employee_id = NEW.employee_id AND e.id <> NEW.id
      AND e.start_day <= coalesce(NEW.end_day, '9999-12-31') AND NEW.start_day <= coalesce(e.end_day, '9999-12-31')
  ) THEN
    RAISE EXCEPTION 'employment % overlaps another employment of the same two people', NEW.id
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'employment_no_overlap';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER employment_no_overlap BEFORE INSERT OR UPDATE OF employer_id, employee_id, start_day, end_day
  ON employment FOR EACH ROW EXECUTE FUNCTION refuse_overlapping_employment();

CREATE TYPE "LeaveMode" AS ENUM ('INCLUDED', 'TAKEN');

-- The terms of an employment: those in force on a day are the last whose first day is not after it.
CREATE TABLE employment_terms (
  employer_id UUID NOT NULL,
  employment_id UUID NOT NULL,
  from_day VARCHAR(10) COLLATE "C" NOT NULL CHECK (from_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  weekly_hours_hundredths INTEGER CHECK (weekly_hours_hundredths BETWEEN 1 AND 6000),
  net_hourly_cents INTEGER NOT NULL CHECK (net_hourly_cents >= 0),
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 12),
  leave_mode "LeaveMode" NOT NULL,
  PRIMARY KEY (employer_id, employment_id, from_day),
  FOREIGN KEY (employer_id, employment_id) REFERENCES employment ON DELETE RESTRICT
);
SELECT protect_table('employment_terms');

-- Mandates

CREATE TYPE "MandateStatus" AS ENUM ('PENDING_EMPLOYER', 'ACTIVE', 'REFUSED', 'SUSPENDED', 'REVOKED', 'EXPIRED');
CREATE TYPE "MandateAct" AS ENUM ('ESTIMATE', 'DECLARE', 'CORRECT', 'RECEIVE_PAYSLIP');

CREATE TABLE mandate (
  employer_id UUID NOT NULL REFERENCES employer ON DELETE RESTRICT,
  id UUID NOT NULL,
  partner_id UUID NOT NULL REFERENCES partner ON DELETE RESTRICT,
  status "MandateStatus" NOT NULL,
  acts "MandateAct"[] CHECK (cardinality(acts) > 0),
  start_day VARCHAR(10) COLLATE "C" NOT NULL CHECK (start_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  end_day VARCHAR(10) COLLATE "C" CHECK (end_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  signed_at TIMESTAMPTZ(3),
  revoked_at TIMESTAMPTZ(3),
  created_at TIMESTAMPTZ(3) NOT NULL,
  PRIMARY KEY (employer_id, id),
  CONSTRAINT mandate_days_in_order CHECK (end_day >= start_day),
  CONSTRAINT mandate_active_is_signed CHECK (status <> 'ACTIVE' OR signed_at IS NOT NULL),
  CONSTRAINT mandate_revoked_is_dated CHECK (status <> 'REVOKED' OR revoked_at IS NOT NULL)
);
CREATE INDEX mandate_partner_id_employer_id_status_idx ON mandate (partner_id, employer_id, status);
CREATE UNIQUE INDEX mandate_one_active ON mandate (employer_id, partner_id) WHERE status = 'ACTIVE';
SELECT protect_table('mandate');

-- The pairs that a partner may declare: what its list walks, in the order of names, without joining anything. A copy that the
-- database keeps, of the employments of each employer who gave an active mandate to declare; whether the mandate is in
-- force on a day is asked of its days.
CREATE TABLE declarable_pair (
  employer_id UUID NOT NULL,
  employment_id UUID NOT NULL,
  partner_id UUID NOT NULL,
  employer_search_name TEXT COLLATE "C" NOT NULL,
  employee_search_name TEXT COLLATE "C" NOT NULL,
  start_day VARCHAR(10) COLLATE "C" NOT NULL,
  end_day VARCHAR(10) COLLATE "C",
  PRIMARY KEY (employer_id, employment_id, partner_id),
  FOREIGN KEY (employer_id, employment_id) REFERENCES employment ON DELETE CASCADE
);
-- Whole rows, so that a walk reads the index alone; the second one finds by the worker's name.
CREATE INDEX declarable_pair_by_employer ON declarable_pair (
  partner_id, employer_search_name, employee_search_name, employment_id, employer_id, start_day, end_day
);
CREATE INDEX declarable_pair_by_employee ON declarable_pair (
  partner_id, employee_search_name, employer_search_name, employment_id, employer_id, start_day, end_day
);
SELECT protect_table('declarable_pair');

-- Writes again the pairs of some employers. Their rows are locked first, as a new employment does, and so are the workers':
-- of two changes at once the second one sees the first.
CREATE FUNCTION refresh_declarable_pairs(employers uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM employer WHERE id = ANY (employers) ORDER BY id FOR NO KEY UPDATE;
  PERFORM FROM employee
    WHERE id IN (SELECT employee_id FROM employment WHERE employer_id = ANY (employers)) ORDER BY id FOR SHARE;
  DELETE FROM declarable_pair WHERE employer_id = ANY (employers);
  INSERT INTO declarable_pair
  SELECT em.employer_id, em.id, m.partner_id, er.search_name, ee.search_name, m.start_day, m.end_day
  FROM mandate m
  JOIN employer er ON er.id = m.employer_id
  JOIN employment em ON em.employer_id = m.employer_id
  JOIN employee ee ON ee.id = em.employee_id
  WHERE m.employer_id = ANY (employers) AND m.status = 'ACTIVE' AND 'DECLARE' = ANY (m.acts);
END $$;

CREATE FUNCTION keep_declarable_pairs() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'employer' THEN PERFORM refresh_declarable_pairs(ARRAY[NEW.id]);
    WHEN 'employee' THEN
      PERFORM refresh_declarable_pairs(ARRAY(SELECT DISTINCT employer_id FROM employment WHERE employee_id = NEW.id));
    ELSE PERFORM refresh_declarable_pairs(ARRAY[coalesce(NEW.employer_id, OLD.employer_id)]);
  END CASE;
  RETURN NULL;
END $$;
CREATE TRIGGER mandate_declarable_pairs AFTER INSERT OR UPDATE OR DELETE
  ON mandate FOR EACH ROW EXECUTE FUNCTION keep_declarable_pairs();
CREATE TRIGGER employment_declarable_pairs AFTER INSERT OR UPDATE OF employee_id
  ON employment FOR EACH ROW EXECUTE FUNCTION keep_declarable_pairs();
CREATE TRIGGER employer_declarable_pairs AFTER UPDATE OF search_name
  ON employer FOR EACH ROW EXECUTE FUNCTION keep_declarable_pairs();
CREATE TRIGGER employee_declarable_pairs AFTER UPDATE OF search_name
  ON employee FOR EACH ROW EXECUTE FUNCTION keep_declarable_pairs();

RESET ROLE;
