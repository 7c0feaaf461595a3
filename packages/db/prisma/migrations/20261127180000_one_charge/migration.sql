-- What each declaration and each reading does, in one journey to the database in the place of several.

SET ROLE cesu_owner;

-- Counts the persons of an answer to who reads it: how many distinct ones the account has read about in the window, these included, and
-- the portfolio as last counted for it. Under the policies of who calls. The counter's row is taken first, so that readers wait
-- in one line; what follows is a statement of its own, which sees what those who held the row have written.
CREATE FUNCTION charge_persons(
  kind "ActorKind", account uuid, read "ReadingMode", span text, people uuid[], OUT counted integer, OUT kept integer
) LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO reading_count (actor_kind, actor_id, mode, "window", persons)
  VALUES (kind, account, read, span, 0)
  ON CONFLICT (actor_kind, actor_id, mode, "window") DO UPDATE SET persons = reading_count.persons;
  WITH added AS (
    INSERT INTO person_read (actor_kind, actor_id, mode, "window", person_id)
    SELECT kind, account, read, span, person FROM unnest(people) person
    ON CONFLICT DO NOTHING
    RETURNING 1
  )
  UPDATE reading_count SET persons = persons + (SELECT count(*) FROM added)
  WHERE actor_kind = kind AND actor_id = account AND mode = read AND "window" = span
  RETURNING persons, portfolio INTO counted, kept;
END $$;
GRANT EXECUTE ON FUNCTION charge_persons("ActorKind", uuid, "ReadingMode", text, uuid[]) TO cesu_api, cesu_agent;

RESET ROLE;
