-- Whom a decision tells, read in the transaction that tries it and takes it back: messages, and events to programs.

SET ROLE cesu_owner;

-- What the transaction that asks has itself written to be told since an instant, and nothing of any other: never what is kept.
CREATE FUNCTION told_under_way(since timestamptz)
RETURNS TABLE (message "MessageKind", event "EventKind", request_id uuid, link_number smallint, has_email boolean, facts jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT m.kind, NULL::"EventKind", m.request_id, m.link_number, m.email IS NOT NULL, m.facts
  FROM message m
  WHERE app_is_agent() AND CASE
    WHEN m.created_at >= since
      -- The row's short transaction number, with the epoch of now: rows of a savepoint have a number of their own.
      THEN pg_xact_status(((pg_current_xact_id()::text::bigint >> 32 << 32) | m.xmin::text::bigint)::text::xid8) = 'in progress'
    ELSE false
  END
  UNION ALL
  SELECT NULL, e.kind, NULL, NULL, NULL, NULL
  FROM outbox_event e WHERE app_is_agent() AND e.created_at >= since AND e.xid = pg_current_xact_id();
END;
REVOKE ALL ON FUNCTION told_under_way(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION told_under_way(timestamptz) TO cesu_agent;

RESET ROLE;
