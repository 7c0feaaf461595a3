-- What a partner has to do: each pair that it may declare bears the next month to declare, so that the list of a month and its counts
-- walk those to do and no others (docs/decisions/042-a-month-of-all-pairs.md).

SET ROLE cesu_owner;

-- The month after the last one that the partner declared of a pair, cancelled ones left out; without any, the first month of both the
-- contract and the mandate; null when the contract ends before.
CREATE FUNCTION next_to_declare(employer uuid, employment uuid, partner uuid, mandate_day text) RETURNS text
LANGUAGE sql STABLE
RETURN (
  SELECT CASE WHEN em.end_day IS NULL OR next.period <= left(em.end_day, 7) THEN next.period END
  FROM employment em
  CROSS JOIN LATERAL (
    SELECT greatest(left(em.start_day, 7), left(mandate_day, 7), (
      SELECT to_char(to_date(max(d.period), 'YYYY-MM') + interval '1 month', 'YYYY-MM') FROM declaration d
      WHERE d.employer_id = em.employer_id AND d.employment_id = em.id AND d.partner_id = partner
        AND d.status <> 'CANCELLED'
    )) AS period
  ) next
  WHERE em.employer_id = employer AND em.id = employment
);

ALTER TABLE declarable_pair ADD COLUMN next_period VARCHAR(7) COLLATE "C";
UPDATE declarable_pair SET next_period = next_to_declare(employer_id, employment_id, partner_id, start_day);
-- In the order of the list: the months that are late come first. Whole rows, as the other two.
CREATE INDEX declarable_pair_by_next_period ON declarable_pair (
  partner_id, next_period, employer_search_name, employee_search_name, employment_id, employer_id, start_day, end_day
);

-- Kept by the database, whoever writes: when the copy is written again, and when a month is declared or cancelled.
CREATE FUNCTION set_next_period() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.next_period := next_to_declare(NEW.employer_id, NEW.employment_id, NEW.partner_id, NEW.start_day);
  RETURN NEW;
END $$;
CREATE TRIGGER declarable_pair_next_period BEFORE INSERT ON declarable_pair
  FOR EACH ROW EXECUTE FUNCTION set_next_period();

CREATE FUNCTION move_next_period() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- Locked first: of two months declared at once, the second one sees the first.
  PERFORM FROM declarable_pair
  WHERE employer_id = NEW.employer_id AND employment_id = NEW.employment_id AND partner_id = NEW.partner_id FOR UPDATE;
  UPDATE declarable_pair SET next_period = next_to_declare(employer_id, employment_id, partner_id, start_day)
  WHERE employer_id = NEW.employer_id AND employment_id = NEW.employment_id AND partner_id = NEW.partner_id;
  RETURN NULL;
END $$;
CREATE TRIGGER declaration_registered_moves AFTER INSERT ON declaration
  FOR EACH ROW EXECUTE FUNCTION move_next_period();
CREATE TRIGGER declaration_cancelled_moves AFTER UPDATE OF status ON declaration
  FOR EACH ROW WHEN (NEW.status = 'CANCELLED' AND OLD.status <> 'CANCELLED') EXECUTE FUNCTION move_next_period();

-- The days of a contract say which months it has.
CREATE TRIGGER employment_days_declarable_pairs AFTER UPDATE OF start_day, end_day ON employment
  FOR EACH ROW EXECUTE FUNCTION keep_declarable_pairs();

RESET ROLE;
