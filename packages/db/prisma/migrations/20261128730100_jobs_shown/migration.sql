-- What the people of Urssaf who look after the platform see of its jobs, and the one thing that they do: have one done now. The queue
-- stays pg-boss's: these two functions are all that an agent reaches of it.

SET ROLE cesu_owner;

-- Of each job: what waits, since when, what is tried again and why, and how the last one that ended went. Why is a word of a closed
-- list, which the platform wrote when it failed: never a message.
CREATE FUNCTION job_queues() RETURNS TABLE (
  name text, due int, retried int, active int, failed int, due_at timestamptz, next_at timestamptz, tries int, failure text,
  began_at timestamptz, ended_at timestamptz
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT q.name, waiting.due, waiting.retried, waiting.active, coalesce(failing.given_up, 0), waiting.due_at, waiting.next_at,
    coalesce(failing.tries, 0), failing.failure, finished.started_on, finished.completed_on
  FROM pgboss.queue q
  LEFT JOIN LATERAL (
    SELECT j.started_on, j.completed_on FROM pgboss.job j
    WHERE j.name = q.name AND j.state = 'completed' ORDER BY j.completed_on DESC LIMIT 1
  ) finished ON true
  CROSS JOIN LATERAL (
    SELECT (count(*) FILTER (WHERE j.state IN ('created', 'retry') AND j.start_after <= now()))::int AS due,
      (count(*) FILTER (WHERE j.state = 'retry'))::int AS retried,
      (count(*) FILTER (WHERE j.state = 'active'))::int AS active,
      min(j.start_after) FILTER (WHERE j.state IN ('created', 'retry') AND j.start_after <= now()) AS due_at,
      min(j.start_after) FILTER (WHERE j.state IN ('created', 'retry') AND j.start_after > now()) AS next_at
    FROM pgboss.job j WHERE j.name = q.name AND j.state IN ('created', 'retry', 'active')
  ) waiting
  -- What failed since the last one that ended well.
  LEFT JOIN LATERAL (
    SELECT (count(*) FILTER (WHERE j.state = 'failed') OVER ())::int AS given_up,
      CASE WHEN j.state = 'failed' THEN j.retry_count + 1 ELSE j.retry_count END AS tries,
      coalesce(j.output ->> 'failure', CASE WHEN j.output -> 'value' ->> 'message' LIKE 'job %' THEN 'CUT' ELSE 'OTHER' END) AS failure
    FROM pgboss.job j
    WHERE j.name = q.name AND (j.state = 'failed' OR (j.state IN ('retry', 'active') AND j.retry_count > 0))
      AND coalesce(j.completed_on, 'infinity') > coalesce(finished.completed_on, '-infinity')
    ORDER BY coalesce(j.completed_on, 'infinity') DESC LIMIT 1
  ) failing ON true
  WHERE NOT starts_with(q.name, '__');
END;

-- Has a job done now: what waits for another try waits no more; else one more is queued. False when it is due already, or running.
CREATE FUNCTION retry_job(job text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT app_is_agent() THEN
    RETURN false;
  END IF;
  -- The clock, not the start of the transaction: of two at once, the second sees what the first has just made due.
  UPDATE pgboss.job j SET start_after = clock_timestamp()
  WHERE j.name = retry_job.job AND j.state IN ('created', 'retry') AND j.start_after > clock_timestamp();
  IF FOUND THEN
    RETURN true;
  END IF;
  INSERT INTO pgboss.job (name, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds, deletion_seconds,
    keep_until, heartbeat_seconds)
  SELECT q.name, q.policy, q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.expire_seconds, q.deletion_seconds,
    now() + q.retention_seconds * interval '1 second', q.heartbeat_seconds
  FROM pgboss.queue q WHERE q.name = retry_job.job
  ON CONFLICT DO NOTHING;
  RETURN FOUND;
END $$;

REVOKE ALL ON FUNCTION job_queues(), retry_job(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION job_queues() TO cesu_agent, cesu_jobs;
GRANT EXECUTE ON FUNCTION retry_job(text) TO cesu_agent;

ALTER POLICY agent_insert ON audit_entry WITH CHECK (
  actor_kind = 'AGENT' AND actor_id = (SELECT app_agent()) AND actor_name = (SELECT app_person_name())
  AND app_is_recent(at)
  AND kind IN (
    'DECLARATION_READ', 'DOCUMENT_ISSUED', 'PARAMETER_CHECKED', 'PEOPLE_LISTED', 'READING_REFUSED', 'PURPOSE_PROPOSED',
    'PURPOSE_ANSWERED', 'AGREEMENT_SUSPENDED', 'AGREEMENT_RESUMPTION_ASKED', 'AGREEMENT_RESUMPTION_ANSWERED',
    'ACCESS_SEARCHED', 'ACCESS_PROOF_READ', 'ACCESS_EXPORTED', 'SHARING_SUSPENDED', 'SHARING_RESUMED',
    'SHARING_ENDED', 'SHARING_INVALIDATION_ASKED', 'SHARING_INVALIDATION_ANSWERED', 'CASE_READ', 'CASE_MOVED', 'CASE_DECIDED',
    'CASE_NOTED', 'MANDATE_STOPPED', 'MANDATE_RESTORED', 'APPLICATION_REVOKED', 'API_RESTORED', 'DECLARATION_CANCELLED',
    'REPAIR_ANSWERED', 'JOB_RETRIED'
  )
);

RESET ROLE;
