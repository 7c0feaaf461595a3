-- Declarations, their immutable versions, their references, and cases.

SET ROLE cesu_owner;

CREATE TYPE "DeclarationStatus" AS ENUM ('REGISTERED', 'CORRECTED', 'CANCELLED');
CREATE TYPE "DeclarationChannel" AS ENUM ('WEB', 'API', 'FILE');
CREATE TYPE "PayKind" AS ENUM ('NET', 'GROSS', 'NET_HOURLY', 'GROSS_HOURLY');
CREATE TYPE "WithholdingKind" AS ENUM ('NONE', 'RATE', 'NEUTRAL');
CREATE TYPE "AnomalyCode" AS ENUM (
  'PAY_BELOW_GRID', 'PAY_JUMP', 'HOURS_JUMP', 'HOURS_OVER_LEGAL_MONTH', 'PAID_LONG_AFTER_WORK', 'DECLARED_LATE'
);

CREATE TABLE declaration (
  employer_id UUID NOT NULL REFERENCES employer ON DELETE RESTRICT,
  period VARCHAR(7) COLLATE "C" NOT NULL CHECK (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  id UUID NOT NULL,
  employment_id UUID NOT NULL,
  partner_id UUID NOT NULL REFERENCES partner ON DELETE RESTRICT,
  reference CHAR(13) COLLATE "C" NOT NULL CHECK (reference ~ '^[0-9]{7}[A-HJ-NP-Z][0-9]{5}$'),
  status "DeclarationStatus" NOT NULL,
  current_version INTEGER NOT NULL CHECK (current_version >= 1),
  channel "DeclarationChannel" NOT NULL,
  hours_hundredths INTEGER NOT NULL CHECK (hours_hundredths >= 0),
  net_cents INTEGER NOT NULL CHECK (net_cents >= 0),
  contributions_cents INTEGER NOT NULL CHECK (contributions_cents >= 0),
  anomaly_count INTEGER NOT NULL CHECK (anomaly_count >= 0),
  submitted_at TIMESTAMPTZ(3) NOT NULL,
  PRIMARY KEY (employer_id, period, id),
  UNIQUE (employer_id, period, employment_id),
  FOREIGN KEY (employer_id, employment_id) REFERENCES employment ON DELETE RESTRICT
) PARTITION BY RANGE (period);
-- Each order of the lists, for a partner and for all, and within a month; an index ends with the order, so that a page is read
-- as it comes, whatever the depth and however rare the month. Those of a month bear the status, to count the registered ones of
-- a month without looking for them in the table, where they may be anywhere.
CREATE INDEX declaration_partner_id_submitted_at_id_idx ON declaration (partner_id, submitted_at, id);
CREATE INDEX declaration_partner_id_period_submitted_at_id_status_idx ON declaration (partner_id, period, submitted_at, id, status);
CREATE INDEX declaration_partner_id_net_cents_id_idx ON declaration (partner_id, net_cents, id);
CREATE INDEX declaration_partner_id_period_net_cents_id_idx ON declaration (partner_id, period, net_cents, id);
CREATE INDEX declaration_submitted_at_id_idx ON declaration (submitted_at, id);
CREATE INDEX declaration_period_submitted_at_id_status_idx ON declaration (period, submitted_at, id, status);
CREATE INDEX declaration_net_cents_id_idx ON declaration (net_cents, id);
CREATE INDEX declaration_period_net_cents_id_idx ON declaration (period, net_cents, id);
-- The same for the rare ones, which most declarations never enter: each order of each filter, for one estimates that rare
-- things are spread evenly, and walks everything when they are not. One predicate a status: under row-level security
-- PostgreSQL looks nothing up by an enum in an index, for its equality is not declared leakproof; a predicate it proves.
DO $$
DECLARE
  rare CONSTANT text[][] := ARRAY[
    ['cancelled', 'status = ''CANCELLED'''],
    ['corrected', 'status = ''CORRECTED'''],
    ['odd', 'anomaly_count > 0'],
    ['cancelled_odd', 'status = ''CANCELLED'' AND anomaly_count > 0'],
    ['corrected_odd', 'status = ''CORRECTED'' AND anomaly_count > 0']
  ];
  sorts CONSTANT text[][] := ARRAY[
    ['', 'submitted_at, id'], ['_by_month', 'period, submitted_at, id'], ['_by_pay', 'net_cents, id'],
    ['_by_month_and_pay', 'period, net_cents, id']
  ];
  filter text[];
  sort text[];
BEGIN
  FOREACH filter SLICE 1 IN ARRAY rare LOOP
    FOREACH sort SLICE 1 IN ARRAY sorts LOOP
      EXECUTE format(
        'CREATE INDEX %I ON declaration (%s) INCLUDE (status, partner_id) WHERE %s',
        format('declaration_%s_of_all%s', filter[1], sort[1]), sort[2], filter[2]
      );
      -- Two filters at once leave so few that the partner's are picked among them, in the index.
      CONTINUE WHEN filter[1] IN ('cancelled_odd', 'corrected_odd');
      EXECUTE format(
        'CREATE INDEX %I ON declaration (partner_id, %s) INCLUDE (status) WHERE %s',
        format('declaration_%s%s', filter[1], sort[1]), sort[2], filter[2]
      );
    END LOOP;
  END LOOP;
END $$;
SELECT protect_table('declaration');

-- A reference is printed on a payslip: never twice, whatever its year and its serial.
CREATE TABLE declaration_reference (
  reference CHAR(13) COLLATE "C" PRIMARY KEY CHECK (reference ~ '^[0-9]{7}[A-HJ-NP-Z][0-9]{5}$'),
  employer_id UUID NOT NULL,
  period VARCHAR(7) COLLATE "C" NOT NULL,
  declaration_id UUID NOT NULL,
  UNIQUE (employer_id, period, declaration_id),
  -- At the end of the transaction: a reference is taken before the declaration that bears it is written.
  FOREIGN KEY (employer_id, period, declaration_id) REFERENCES declaration ON DELETE RESTRICT
    DEFERRABLE INITIALLY DEFERRED
);
SELECT protect_table('declaration_reference');

-- The serial number inside a reference: 24 letters × 100 000.
CREATE SEQUENCE declaration_reference_seq MINVALUE 0 MAXVALUE 2399999 CYCLE;

CREATE TABLE declaration_version (
  employer_id UUID NOT NULL,
  period VARCHAR(7) COLLATE "C" NOT NULL,
  declaration_id UUID NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 1),
  partner_id UUID NOT NULL,
  channel "DeclarationChannel" NOT NULL,
  author_id UUID NOT NULL,
  author_name TEXT NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL,
  start_day VARCHAR(10) COLLATE "C" NOT NULL CHECK (start_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  end_day VARCHAR(10) COLLATE "C" NOT NULL CHECK (end_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  payment_day VARCHAR(10) COLLATE "C" NOT NULL CHECK (payment_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  hours_hundredths INTEGER NOT NULL CHECK (hours_hundredths >= 0),
  pay_kind "PayKind" NOT NULL,
  pay_cents INTEGER NOT NULL CHECK (pay_cents >= 0),
  paid_leave_included BOOLEAN NOT NULL,
  territory "Territory" NOT NULL,
  scheme "Scheme" NOT NULL,
  non_resident BOOLEAN NOT NULL,
  overtime JSONB NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(overtime) = 'array'),
  exemption "ExemptionKind" NOT NULL,
  exemption_used_cents INTEGER NOT NULL DEFAULT 0,
  hourly_deduction BOOLEAN,
  benefit_meals INTEGER NOT NULL DEFAULT 0,
  benefit_lodging_months INTEGER NOT NULL DEFAULT 0,
  reimbursements_cents INTEGER NOT NULL DEFAULT 0,
  withholding_kind "WithholdingKind" NOT NULL,
  withholding_rate_pcm INTEGER NOT NULL CHECK (withholding_rate_pcm BETWEEN 0 AND 100000),
  gross_cents INTEGER NOT NULL,
  net_cents INTEGER NOT NULL,
  net_taxable_cents INTEGER NOT NULL,
  net_social_cents INTEGER NOT NULL,
  withholding_cents INTEGER NOT NULL,
  net_paid_cents INTEGER NOT NULL,
  employee_total_cents INTEGER NOT NULL,
  employer_total_cents INTEGER NOT NULL,
  exemption_cents INTEGER NOT NULL,
  hourly_deduction_cents INTEGER NOT NULL,
  contributions_cents INTEGER NOT NULL,
  total_cost_cents INTEGER NOT NULL,
  tax_credit_cents INTEGER NOT NULL,
  cost_after_credit_cents INTEGER NOT NULL,
  lines JSONB NOT NULL CHECK (jsonb_typeof(lines) = 'array'),
  provisional TEXT[],
  anomalies "AnomalyCode"[],
  PRIMARY KEY (employer_id, period, declaration_id, number),
  FOREIGN KEY (employer_id, period, declaration_id) REFERENCES declaration ON DELETE RESTRICT,
  CONSTRAINT declaration_version_days_in_period
    CHECK (end_day >= start_day AND left(start_day, 7) = period AND left(end_day, 7) = period),
  CONSTRAINT declaration_version_question_not_negative CHECK (0 <= least(
    exemption_used_cents,
    benefit_meals,
    benefit_lodging_months,
    reimbursements_cents
  )),
  CONSTRAINT declaration_version_cents_not_negative CHECK (0 <= least(
    gross_cents,
    net_cents,
    net_taxable_cents,
    net_social_cents,
    withholding_cents,
    net_paid_cents,
    employee_total_cents,
    employer_total_cents,
    exemption_cents,
    hourly_deduction_cents,
    contributions_cents,
    total_cost_cents,
    tax_credit_cents,
    cost_after_credit_cents
  )),
  CONSTRAINT declaration_version_cents_add_up CHECK (
    net_cents = gross_cents - employee_total_cents
    AND contributions_cents = employee_total_cents + employer_total_cents - exemption_cents - hourly_deduction_cents
    AND total_cost_cents = net_cents + contributions_cents
    AND cost_after_credit_cents = total_cost_cents - tax_credit_cents
  )
) PARTITION BY RANGE (period);
SELECT protect_table('declaration_version', append_only => true);

-- One partition a year (docs/decisions/003-year-partitions.md), and none by default: a month outside them is refused.
-- Makes those that are missing between two years, both included; a year that has its partitions is left alone. A new one is
-- made aside, then attached: who reads and writes the other years does not wait.
CREATE FUNCTION make_year_partitions(first_year int, last_year int) RETURNS SETOF text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  parent text;
  partition text;
BEGIN
  IF last_year - first_year > 20 THEN
    RAISE EXCEPTION 'from % to %: too many years at once', first_year, last_year;
  END IF;
  -- One process at a time; the others then find everything made.
  PERFORM pg_advisory_xact_lock(hashtext('make_year_partitions'), 0);
  FOR year IN first_year..last_year LOOP
    FOREACH parent IN ARRAY ARRAY['declaration', 'declaration_version'] LOOP
      partition := format('%s_%s', parent, year);
      CONTINUE WHEN to_regclass(partition) IS NOT NULL;
      EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', partition, parent);
      EXECUTE format(
        'ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
        parent, partition, year || '-01', year + 1 || '-01'
      );
      PERFORM protect_table(partition::regclass, parent = 'declaration_version');
      RETURN NEXT partition;
    END LOOP;
  END LOOP;
END $$;

SELECT make_year_partitions(2019, greatest(2028, extract(year FROM now())::int + 1));

-- Cases

CREATE TYPE "CaseKind" AS ENUM ('DECLARATION_ANOMALY');
CREATE TYPE "CaseStatus" AS ENUM ('NEW', 'IN_PROGRESS', 'RESOLVED');

CREATE TABLE "case" (
  id UUID PRIMARY KEY,
  number BIGSERIAL NOT NULL UNIQUE,
  kind "CaseKind" NOT NULL,
  status "CaseStatus" NOT NULL,
  team_id UUID NOT NULL REFERENCES team ON DELETE RESTRICT,
  subject_kind "SubjectKind" NOT NULL,
  subject_id VARCHAR(64) COLLATE "C" NOT NULL CHECK (subject_id <> ''),
  employer_id UUID,
  employee_id UUID,
  partner_id UUID,
  facts JSONB NOT NULL CHECK (jsonb_typeof(facts) = 'object'),
  due_day VARCHAR(10) COLLATE "C" NOT NULL CHECK (due_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  opened_at TIMESTAMPTZ(3) NOT NULL,
  -- One thing opens one case of a kind, however often it is looked at.
  UNIQUE (subject_kind, subject_id, kind)
);
-- The lists walk statuses one by one, each in the order of due days: of all teams and of one.
CREATE INDEX case_new ON "case" (due_day, id) WHERE status = 'NEW';
CREATE INDEX case_new_of_team ON "case" (team_id, due_day, id) WHERE status = 'NEW';
CREATE INDEX case_in_progress ON "case" (due_day, id) WHERE status = 'IN_PROGRESS';
CREATE INDEX case_in_progress_of_team ON "case" (team_id, due_day, id) WHERE status = 'IN_PROGRESS';
CREATE INDEX case_resolved ON "case" (due_day, id) WHERE status = 'RESOLVED';
CREATE INDEX case_resolved_of_team ON "case" (team_id, due_day, id) WHERE status = 'RESOLVED';
SELECT protect_table('case');

RESET ROLE;
