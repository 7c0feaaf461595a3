-- Titles of prefinanced CESU: one row each, by the vintage that they bear (docs/decisions/073-titles.md).

SET ROLE cesu_owner;

CREATE TYPE "VoucherStatus" AS ENUM (
  'ISSUED', 'ASSIGNED', 'USED', 'REMITTED', 'REIMBURSED', 'LOST', 'STOLEN', 'EXCHANGED', 'CANCELLED'
);

CREATE TABLE voucher (
  partner_id UUID NOT NULL REFERENCES partner ON DELETE RESTRICT,
  vintage INTEGER NOT NULL,
  number VARCHAR(32) COLLATE "C" NOT NULL CHECK (number ~ '^[0-9A-Z]+$'),
  id UUID NOT NULL DEFAULT gen_random_uuid(),
  status "VoucherStatus" NOT NULL,
  version INTEGER NOT NULL DEFAULT 0 CHECK (version >= 0),
  -- 99,99 € at most (code du travail L1271-12, and its order).
  face_value_cents INTEGER NOT NULL CHECK (face_value_cents BETWEEN 1 AND 9999),
  funder_share_cents INTEGER NOT NULL,
  electronic BOOLEAN NOT NULL,
  funder_siret CHAR(14) COLLATE "C" NOT NULL CHECK (funder_siret ~ '^[0-9]{14}$'),
  -- Whom it is for, as the issuer’s fingerprint says; null until it is given (L1271-13, D1271-3).
  beneficiary_hash VARCHAR(64) COLLATE "C" CHECK (beneficiary_hash ~ '^[0-9a-f]{64}$'),
  -- What it may pay, by nature of service; none for everything.
  services INTEGER[] NOT NULL,
  usable_until VARCHAR(10) COLLATE "C" NOT NULL CHECK (usable_until ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  remittable_until VARCHAR(10) COLLATE "C" NOT NULL
    CHECK (remittable_until ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  -- The line that registered it.
  file_id UUID NOT NULL,
  line INTEGER NOT NULL CHECK (line >= 1),
  registered_at TIMESTAMPTZ(3) NOT NULL,
  moved_at TIMESTAMPTZ(3),
  moved_for TEXT CHECK (moved_for = btrim(moved_for) AND length(moved_for) BETWEEN 1 AND 500),
  PRIMARY KEY (partner_id, vintage, number),
  CONSTRAINT voucher_share CHECK (funder_share_cents BETWEEN 0 AND face_value_cents),
  CONSTRAINT voucher_dates CHECK (remittable_until >= usable_until),
  CONSTRAINT voucher_of_somebody CHECK (status <> 'ISSUED' OR beneficiary_hash IS NULL)
) PARTITION BY RANGE (vintage);
CREATE INDEX voucher_partner_id_status_vintage_number_idx ON voucher (partner_id, status, vintage, number);
SELECT protect_table('voucher');

-- A year has its titles too: the one way to make its partitions.
CREATE OR REPLACE FUNCTION make_year_partitions(first_year int, last_year int) RETURNS SETOF text
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
    FOREACH parent IN ARRAY ARRAY['declaration', 'declaration_version', 'voucher'] LOOP
      partition := format('%s_%s', parent, year);
      CONTINUE WHEN to_regclass(partition) IS NOT NULL;
      EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', partition, parent);
      EXECUTE format(
        'ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', parent, partition,
        CASE parent WHEN 'voucher' THEN year::text ELSE year || '-01' END,
        CASE parent WHEN 'voucher' THEN (year + 1)::text ELSE year + 1 || '-01' END
      );
      PERFORM protect_table(partition::regclass, parent = 'declaration_version');
      RETURN NEXT partition;
    END LOOP;
  END LOOP;
END $$;
SELECT make_year_partitions(2019, greatest(2028, extract(year FROM now())::int + 1));

-- By the moves that the domain has (`voucherMoves`), one version at a time; what was registered stays.
CREATE FUNCTION voucher_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 OR (OLD.status::text, NEW.status::text) NOT IN (
    ('ISSUED', 'LOST'), ('ISSUED', 'STOLEN'), ('ISSUED', 'EXCHANGED'), ('ISSUED', 'CANCELLED'),
    ('ASSIGNED', 'LOST'), ('ASSIGNED', 'STOLEN'), ('ASSIGNED', 'EXCHANGED'), ('ASSIGNED', 'CANCELLED'),
    ('LOST', 'EXCHANGED'), ('STOLEN', 'EXCHANGED')
  ) THEN
    RAISE EXCEPTION 'a title does not move so' USING ERRCODE = 'check_violation', CONSTRAINT = 'voucher_moves';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER voucher_moves BEFORE UPDATE ON voucher FOR EACH ROW EXECUTE FUNCTION voucher_moves();

-- Registered by jobs, from a file; read and moved by its issuer.
CREATE POLICY api_select ON voucher FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
CREATE POLICY api_update ON voucher FOR UPDATE TO cesu_api
  USING (partner_id = (SELECT app_partner())) WITH CHECK (partner_id = (SELECT app_partner()) AND app_is_recent(moved_at));
GRANT SELECT, UPDATE (status, version, moved_at, moved_for) ON voucher TO cesu_api;
CREATE POLICY jobs_select ON voucher FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()));
CREATE POLICY jobs_insert ON voucher FOR INSERT TO cesu_jobs WITH CHECK ((SELECT app_is_jobs()) AND status IN ('ISSUED', 'ASSIGNED'));
GRANT SELECT (partner_id, vintage, number, file_id, line), INSERT ON voucher TO cesu_jobs;

CREATE POLICY api_insert_voucher ON audit_entry FOR INSERT TO cesu_api WITH CHECK (
  kind = 'VOUCHER_MOVED' AND subject_kind = 'VOUCHER' AND employer_id IS NULL AND partner_id = (SELECT app_partner())
  AND app_is_recent(at) AND actor_kind = (SELECT app_partner_actor()) AND actor_id = (SELECT app_person())
  AND actor_name = (SELECT app_person_name())
);

RESET ROLE;
