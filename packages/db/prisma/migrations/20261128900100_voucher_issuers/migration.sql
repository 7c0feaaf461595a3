-- Issuers of prefinanced CESU: what their habilitation says (docs/decisions/073-titles.md).

SET ROLE cesu_owner;

CREATE TYPE "VoucherConvention" AS ENUM ('ISSUER_PAYS_WORKER', 'THROUGH_CESU_PLUS');
CREATE TYPE "VoucherNumbering" AS ENUM ('DEMO');

CREATE TABLE voucher_issuer (
  partner_id UUID PRIMARY KEY REFERENCES partner ON DELETE RESTRICT,
  -- Shown in the contracts with those who fund titles (code du travail R1271-11).
  number VARCHAR(40) COLLATE "C" NOT NULL UNIQUE CHECK (number ~ '^[A-Z0-9][A-Z0-9/-]*$'),
  start_day VARCHAR(10) COLLATE "C" NOT NULL CHECK (start_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  end_day VARCHAR(10) COLLATE "C" NOT NULL CHECK (end_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  suspended_at TIMESTAMPTZ(3),
  -- At least 300 000 € (R1271-13).
  ring_fenced_cents BIGINT NOT NULL CHECK (ring_fenced_cents >= 30000000),
  -- Kept as a word, and served by nothing yet.
  convention "VoucherConvention" NOT NULL CHECK (convention = 'ISSUER_PAYS_WORKER'),
  numbering "VoucherNumbering" NOT NULL,
  code VARCHAR(8) COLLATE "C" NOT NULL CHECK (code ~ '^[0-9]+$'),
  UNIQUE (numbering, code),
  CONSTRAINT voucher_issuer_ends_after_start CHECK (end_day >= start_day)
);
SELECT protect_table('voucher_issuer');

CREATE POLICY api_select ON voucher_issuer FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
GRANT SELECT ON voucher_issuer TO cesu_api;
CREATE POLICY backoffice_select ON voucher_issuer FOR SELECT TO cesu_agent, cesu_auditor USING ((SELECT app_is_agent()));
GRANT SELECT ON voucher_issuer TO cesu_agent, cesu_auditor;
CREATE POLICY jobs_select ON voucher_issuer FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()));
GRANT SELECT ON voucher_issuer TO cesu_jobs;

RESET ROLE;
