-- What a household reads of its own declared months where it gives titles (docs/decisions/077-household-titles.md): who works, what is to pay and
-- what it costs, never the hours nor a line of the payslip.

SET ROLE cesu_owner;

CREATE FUNCTION household_months(year text, declaration uuid)
RETURNS TABLE (
  employer_id uuid, period text, id uuid, reference text, cancelled boolean, start_day text, end_day text, payment_day text,
  employee_name text, partner_name text, net_to_pay_cents int, total_cost_cents int
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT d.employer_id, d.period, d.id, d.reference, d.status = 'CANCELLED', v.start_day, v.end_day, v.payment_day,
    e.given_names || ' ' || e.family_name, p.name, greatest(0, v.net_paid_cents - v.deposit_cents), v.total_cost_cents
  FROM declaration d
  JOIN declaration_version v
    ON v.employer_id = d.employer_id AND v.period = d.period AND v.declaration_id = d.id AND v.number = d.current_version
  JOIN employment w ON w.employer_id = d.employer_id AND w.id = d.employment_id
  JOIN employee e ON e.id = w.employee_id
  JOIN partner p ON p.id = d.partner_id
  WHERE d.employer_id = app_employer() AND household_months.year ~ '^20[0-9]{2}$'
    AND d.period BETWEEN household_months.year || '-01' AND household_months.year || '-12'
    AND (household_months.declaration IS NULL OR d.id = household_months.declaration)
  ORDER BY d.period DESC, d.id DESC
  LIMIT 1000;
END;
REVOKE ALL ON FUNCTION household_months(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION household_months(text, uuid) TO cesu_citizen;

RESET ROLE;
