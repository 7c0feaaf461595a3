-- Partners, agents, employers, employees, employments and mandates.
-- Months, days, numbers and search names are compared byte by byte (COLLATE "C"), whatever the locale of the database.

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
  demo BOOLEAN NOT NULL DEFAULT false,
  created_at TIMESTAMPTZ(3) NOT NULL
);

CREATE TABLE partner_staff (
  id UUID PRIMARY KEY,
  partner_id UUID NOT NULL REFERENCES partner ON DELETE RESTRICT ON UPDATE CASCADE,
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

-- Agents

CREATE TYPE "AgentRole" AS ENUM ('AGENT', 'SUPERVISOR', 'AUDITOR');

CREATE TABLE team (
  id UUID PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  partner_kinds "PartnerKind"[],
  demo BOOLEAN NOT NULL DEFAULT false
);

CREATE TABLE agent (
  id UUID PRIMARY KEY,
  team_id UUID NOT NULL REFERENCES team ON DELETE RESTRICT ON UPDATE CASCADE,
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  given_name TEXT NOT NULL,
  family_name TEXT NOT NULL,
  email TEXT NOT NULL,
  role "AgentRole" NOT NULL,
  active BOOLEAN NOT NULL DEFAULT true,
  demo BOOLEAN NOT NULL DEFAULT false,
  created_at TIMESTAMPTZ(3) NOT NULL,
  UNIQUE (issuer, subject)
);
CREATE INDEX agent_team_id_idx ON agent (team_id);

-- Employers, employees, employments

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
  demo BOOLEAN NOT NULL DEFAULT false,
  created_at TIMESTAMPTZ(3) NOT NULL
);
CREATE INDEX employer_search_name_idx ON employer (search_name);

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
  demo BOOLEAN NOT NULL DEFAULT false,
  created_at TIMESTAMPTZ(3) NOT NULL
);
CREATE INDEX employee_search_name_idx ON employee (search_name);

CREATE TABLE employment (
  employer_id UUID NOT NULL REFERENCES employer ON DELETE RESTRICT ON UPDATE CASCADE,
  id UUID NOT NULL,
  employee_id UUID NOT NULL REFERENCES employee ON DELETE RESTRICT ON UPDATE CASCADE,
  activity TEXT NOT NULL,
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 12),
  scheme "Scheme" NOT NULL,
  net_hourly_cents INTEGER NOT NULL CHECK (net_hourly_cents >= 0),
  paid_leave_included BOOLEAN NOT NULL,
  start_day VARCHAR(10) COLLATE "C" NOT NULL CHECK (start_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  end_day VARCHAR(10) COLLATE "C" CHECK (end_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  PRIMARY KEY (employer_id, id),
  UNIQUE (employer_id, employee_id),
  CONSTRAINT employment_days_in_order CHECK (end_day >= start_day)
);
CREATE INDEX employment_employee_id_idx ON employment (employee_id);

-- Mandates

CREATE TYPE "MandateStatus" AS ENUM ('PENDING_EMPLOYER', 'ACTIVE', 'REFUSED', 'SUSPENDED', 'REVOKED', 'EXPIRED');
CREATE TYPE "MandateAct" AS ENUM ('ESTIMATE', 'DECLARE', 'CORRECT', 'RECEIVE_PAYSLIP');

CREATE TABLE mandate (
  employer_id UUID NOT NULL REFERENCES employer ON DELETE RESTRICT ON UPDATE CASCADE,
  id UUID NOT NULL,
  partner_id UUID NOT NULL REFERENCES partner ON DELETE RESTRICT ON UPDATE CASCADE,
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

RESET ROLE;
