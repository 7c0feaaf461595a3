-- The ceiling of the exemption at 70 is one for the household: a version keeps what its other employees had used of it.

SET ROLE cesu_owner;

ALTER TABLE declaration_version
  ADD COLUMN exemption_used_cents INTEGER NOT NULL DEFAULT 0
  CONSTRAINT declaration_version_exemption_used_not_negative CHECK (exemption_used_cents >= 0);

RESET ROLE;
