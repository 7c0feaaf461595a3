-- What a month may declare beside its hours and its pay: the versions of before declared none of it.

SET ROLE cesu_owner;

ALTER TABLE declaration_version
  -- Presence by day and by night, beside the hours of work.
  ADD COLUMN presence_hundredths INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN night_presence_hundredths INTEGER NOT NULL DEFAULT 0,
  -- Paid leave taken, by half days, and the hours of the month that pay it.
  ADD COLUMN paid_leave_half_days INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN paid_leave_hundredths INTEGER NOT NULL DEFAULT 0,
  -- Net sums besides the pay of the hours.
  ADD COLUMN bonus_cents INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN leave_balance_cents INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN contract_end_cents INTEGER NOT NULL DEFAULT 0,
  -- Already given to the worker.
  ADD COLUMN deposit_cents INTEGER NOT NULL DEFAULT 0,
  -- Two parts of the reimbursements; the rest is of another kind.
  ADD COLUMN mileage_cents INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN transport_cents INTEGER NOT NULL DEFAULT 0,
  -- What the minimum wage of the worker depended on.
  ADD COLUMN certified BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN young_worker_age INTEGER,
  ADD CONSTRAINT declaration_version_elements_within_bounds CHECK (
    presence_hundredths BETWEEN 0 AND 74400
    AND night_presence_hundredths BETWEEN 0 AND 74400
    AND paid_leave_half_days BETWEEN 0 AND 198
    AND 0 <= least(bonus_cents, leave_balance_cents, contract_end_cents, deposit_cents)
    AND 999999 >= greatest(bonus_cents, leave_balance_cents, contract_end_cents, deposit_cents)
    AND young_worker_age BETWEEN 14 AND 17
  ),
  ADD CONSTRAINT declaration_version_paid_leave_within_hours
    CHECK (paid_leave_hundredths BETWEEN 0 AND hours_hundredths),
  ADD CONSTRAINT declaration_version_reimbursements_split
    CHECK (0 <= least(mileage_cents, transport_cents) AND mileage_cents + transport_cents <= reimbursements_cents),
  ADD CONSTRAINT declaration_version_deposit_within_pay CHECK (deposit_cents <= net_paid_cents);

-- A month of presence alone has no hour of work, and pays its presence.
ALTER TABLE declaration_version
  DROP CONSTRAINT declaration_version_pay_without_hours,
  ADD CONSTRAINT declaration_version_pay_without_hours CHECK (
    (hours_hundredths + presence_hundredths + night_presence_hundredths = 0) = (pay_without_hours IS NOT NULL)
  );

RESET ROLE;
