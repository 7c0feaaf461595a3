-- What the law asks of a month and the first versions did not say: the earlier ones keep the value that they had by default.

SET ROLE cesu_owner;

-- A contract of two months at most, at the neutral rate: half a Smic is taken off what the tax bears on.
ALTER TABLE declaration_version
  ADD COLUMN short_contract BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN withholding_abatement_cents INTEGER NOT NULL DEFAULT 0,
  ADD CONSTRAINT declaration_version_short_contract
    CHECK (withholding_abatement_cents >= 0 AND (withholding_kind = 'NEUTRAL' OR NOT short_contract));

-- A declared net that no gross gives is kept with the nearest gross, and by how much its net differs.
ALTER TABLE declaration_version ADD COLUMN net_residual_cents INTEGER NOT NULL DEFAULT 0;

-- A month without a worked hour is declared when it pays something, whose kind is said.
CREATE TYPE "PayWithoutHours" AS ENUM ('BONUS', 'LEAVE_BALANCE', 'CONTRACT_END');
ALTER TABLE declaration_version
  ADD COLUMN pay_without_hours "PayWithoutHours",
  ADD CONSTRAINT declaration_version_pay_without_hours CHECK ((hours_hundredths = 0) = (pay_without_hours IS NOT NULL));

RESET ROLE;
