-- Which versions were computed on values of the law that were not known yet, the last ones being prolonged: `cesu regularise`
-- looks at them again when a table moves (docs/decisions/038-prolonged-rates.md).

SET ROLE cesu_owner;

ALTER TABLE declaration_version ADD COLUMN prolonged BOOLEAN NOT NULL DEFAULT FALSE;

-- In the order in which they are looked at, a batch after the other: nothing of the months whose values were known.
CREATE INDEX declaration_version_prolonged ON declaration_version (period, employer_id, declaration_id, number)
  WHERE prolonged;

-- Who is owed what since a table moved, a partner and an employer after the other.
CREATE INDEX declaration_version_rates ON declaration_version (partner_id, employer_id, created_at)
  WHERE reason = 'RATES';

RESET ROLE;
