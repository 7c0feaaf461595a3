-- Readings are admitted and read in one statement, under plans made once: they were made again for each reading, which cost five times
-- what they do. Each grant is looked for by its key among the counts, where all those of the day were read while they were few; and who
-- takes one reading of the day looks first at a row that other connections leave alone. Else as they were (20261127200100).

SET ROLE cesu_owner;

CREATE OR REPLACE FUNCTION take_sharing_quota(purpose_code text, day text, most int, wanted int) RETURNS int
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  taken int := 0;
  got int;
  share int;
  -- One alone begins at the row of its connection; many begin at the first, all in one order.
  start int := CASE WHEN wanted = 1 THEN pg_backend_pid() % 8 ELSE 0 END;
  place int;
  low int := start;
  high int := start;
BEGIN
  -- One alone takes its row, or else any that nobody holds: it waits for nobody.
  IF wanted = 1 THEN
    LOOP
      UPDATE sharing_quota q SET reads = q.reads + 1
      FROM (
        SELECT free.shard FROM sharing_quota free
        WHERE free.purpose_code = purpose_code AND free.day = day AND free.shard BETWEEN low AND high
          AND free.reads < most / 8 + (free.shard < most % 8)::int
        LIMIT 1 FOR UPDATE SKIP LOCKED
      ) AS held
      WHERE q.purpose_code = purpose_code AND q.day = day AND q.shard = held.shard;
      IF FOUND THEN RETURN 1; END IF;
      EXIT WHEN low < high;
      low := 0; high := 7;
    END LOOP;
  END IF;
  FOR step IN 0..7 LOOP
    place := (start + step) % 8;
    share := most / 8 + (place < most % 8)::int;
    CONTINUE WHEN EXISTS (
      SELECT FROM sharing_quota q WHERE q.purpose_code = purpose_code AND q.day = day AND q.shard = place AND q.reads >= share
    );
    -- A row that gave nothing is let go of: nobody waits for whom waits for them.
    BEGIN
      INSERT INTO sharing_quota AS q (purpose_code, day, shard, reads) VALUES (purpose_code, day, place, 0) ON CONFLICT DO NOTHING;
      UPDATE sharing_quota q SET reads = least(q.reads + wanted - taken, share)
      FROM (
        SELECT before.reads FROM sharing_quota before
        WHERE before.purpose_code = purpose_code AND before.day = day AND before.shard = place FOR UPDATE
      ) AS held
      WHERE q.purpose_code = purpose_code AND q.day = day AND q.shard = place AND held.reads < share
      RETURNING q.reads - held.reads INTO got;
      IF got IS NULL THEN RAISE SQLSTATE 'CQ001'; END IF;
      taken := taken + got;
    EXCEPTION WHEN SQLSTATE 'CQ001' THEN NULL;
    END;
    EXIT WHEN taken >= wanted;
  END LOOP;
  RETURN taken;
END $$;

DROP FUNCTION admit_sharing_reads(uuid[], text, text, text, text, int, text, timestamptz);
-- Lets the program that acts read these grants under a scope, or says why not, one by one: the grant, its purpose and its agreement
-- are looked at once they are held, so that what was withdrawn a moment ago is not read (alone: readers that share a grant would
-- overtake a withdrawal that waits); then how often, then how many in the day. Gives the months of those it lets read, where a last
-- month is told.
CREATE FUNCTION admit_sharing_reads(
  grants uuid[], scope text, first_month text, key_id text, use_window text, most_uses int, day text, at timestamptz,
  last_month text DEFAULT NULL
)
RETURNS TABLE (
  grant_id uuid, refusal "AccessRefusal", version int, subject text, purpose_code text, purpose_version int, legal_basis "LegalBasis",
  months json
)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  live boolean;
  judged judged_grant[];
  -- Those that were not read too often, and those of them that the day holds no more.
  counted uuid[];
  beyond uuid[] := '{}';
  -- Those of which months are read.
  read uuid[] := '{}';
  part record;
  got int;
BEGIN
  PERFORM hold_sharing(app_partner(), false);
  PERFORM FROM sharing_grant g WHERE g.partner_id = app_partner() AND g.id = ANY (grants) ORDER BY g.id FOR NO KEY UPDATE;
  live := app_program_is_live(key_id, at);
  SELECT array_agg(ROW(
      g.id, CASE
        WHEN NOT live THEN 'PROGRAM'::"AccessRefusal"
        WHEN g.status <> 'ACTIVE' THEN 'NOT_ACTIVE'
        WHEN g.expires_at <= at THEN 'EXPIRED'
        WHEN a.status <> 'ACTIVE' OR NOT day BETWEEN a.start_day AND coalesce(a.end_day, '9999-12-31') THEN 'AGREEMENT'
        WHEN p.code IS NULL THEN 'PURPOSE'
        WHEN NOT (scope = ANY (g.scopes) AND scope = ANY (p.scopes)) THEN 'SCOPE'
        WHEN admit_sharing_reads.first_month < g.first_month THEN 'WINDOW'
      END, g.version, g.subject, g.purpose_code, g.purpose_version, g.legal_basis, p.calls_per_day
    )::judged_grant ORDER BY g.id)
  INTO judged
  FROM sharing_grant g
  JOIN purpose given ON given.code = g.purpose_code AND given.version = g.purpose_version
  -- The version in force may have narrowed what was let; it never widens it.
  LEFT JOIN purpose p ON p.code = g.purpose_code AND p.status = 'ACTIVE'
  JOIN agreement a ON a.id = coalesce(p.agreement_id, given.agreement_id)
  WHERE g.partner_id = app_partner() AND g.id = ANY (grants);

  WITH used AS (
    INSERT INTO sharing_use AS u (grant_id, scope, "window", reads)
    -- A grant that took the place of another goes on from its count of the day or the month.
    SELECT j.id, admit_sharing_reads.scope, use_window, 1 + earlier.reads
    FROM unnest(judged) AS j
    CROSS JOIN LATERAL (
      SELECT CASE WHEN use_window = 'ALL' THEN 0 ELSE coalesce((
        SELECT 0 FROM sharing_use u
        WHERE u.grant_id = j.id AND u.scope = admit_sharing_reads.scope AND u."window" = use_window
      ), (
        SELECT max(u.reads)
        FROM sharing_grant mine
        JOIN sharing_grant other ON other.employee_id = mine.employee_id AND other.partner_id = mine.partner_id
          AND other.purpose_code = mine.purpose_code AND other.id <> mine.id
        JOIN sharing_use u ON u.grant_id = other.id AND u.scope = admit_sharing_reads.scope AND u."window" = use_window
        WHERE mine.id = j.id
      ), 0) END AS reads OFFSET 0
    ) AS earlier
    WHERE j.refusal IS NULL AND earlier.reads < most_uses
    ORDER BY j.id
    ON CONFLICT (grant_id, scope, "window") DO UPDATE SET reads = u.reads + 1 WHERE u.reads < most_uses
    RETURNING u.grant_id
  )
  SELECT coalesce(array_agg(u.grant_id), '{}') INTO counted FROM used u;

  FOR part IN
    SELECT j.code, j.calls_per_day, count(*)::int AS wanted, array_agg(j.id ORDER BY j.id) AS ids
    FROM unnest(judged) AS j JOIN unnest(counted) AS c ON c = j.id GROUP BY j.code, j.calls_per_day ORDER BY j.code
  LOOP
    got := take_sharing_quota(part.code, day, part.calls_per_day, part.wanted);
    beyond := beyond || part.ids[got + 1:];
  END LOOP;
  IF cardinality(beyond) > 0 THEN
    UPDATE sharing_use u SET reads = u.reads - 1
    WHERE u.grant_id = ANY (beyond) AND u.scope = admit_sharing_reads.scope AND u."window" = use_window;
  END IF;

  -- Another statement than the one that held them: it sees what was committed meanwhile.
  IF last_month IS NOT NULL THEN read := ARRAY(SELECT unnest(counted) EXCEPT SELECT unnest(beyond)); END IF;
  RETURN QUERY
  SELECT j.id, CASE
      WHEN j.refusal IS NOT NULL THEN j.refusal
      WHEN c IS NULL THEN 'FREQUENCY'::"AccessRefusal"
      WHEN b IS NOT NULL THEN 'QUOTA'
    END, j.version, j.subject, j.code, j.purpose_version, j.legal_basis, held.months
  FROM unnest(judged) AS j LEFT JOIN unnest(counted) AS c ON c = j.id LEFT JOIN unnest(beyond) AS b ON b = j.id
  LEFT JOIN (
    SELECT a.grant_id, json_agg(json_build_object(
      'employerId', a.employer_id, 'employerName', a.employer_name, 'month', a.month, 'isDeclared', a.is_declared,
      'declarationId', a.declaration_id, 'startDay', a.start_day, 'endDay', a.end_day, 'paymentDay', a.payment_day,
      'hoursHundredths', a.hours_hundredths, 'grossCents', a.gross_cents, 'netPaidCents', a.net_paid_cents,
      'netTaxableCents', a.net_taxable_cents, 'netSocialCents', a.net_social_cents,
      'workerContributionsCents', a.worker_contributions_cents,
      'declaredAt', to_char(a.declared_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    ) ORDER BY a.month, a.employer_id, a.start_day) AS months
    FROM shared_activity(read, admit_sharing_reads.first_month, last_month) AS a GROUP BY a.grant_id
  ) AS held ON held.grant_id = j.id
  ORDER BY j.id;
END $$;
REVOKE EXECUTE ON FUNCTION admit_sharing_reads(uuid[], text, text, text, text, int, text, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION admit_sharing_reads(uuid[], text, text, text, text, int, text, timestamptz, text) TO cesu_api;

RESET ROLE;
