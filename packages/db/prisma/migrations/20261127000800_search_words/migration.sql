-- Any word of either name, and the start of either Cesu number, finds a pair: a table of words, for under row-level security
-- PostgreSQL looks nothing up with LIKE, whatever the index (docs/decisions/040-search-by-words.md).

SET ROLE cesu_owner;

-- A copy that the database keeps, of the words of both people of each employment, for each partner whom the employer gave a
-- mandate: those who may read both people. In capitals without accents, as search names are made of.
CREATE TABLE pair_word (
  employer_id UUID NOT NULL,
  employment_id UUID NOT NULL,
  partner_id UUID NOT NULL,
  word TEXT COLLATE "C" NOT NULL CHECK (word <> '' AND word !~ ' '),
  -- All the words of the pair in their order, a space around each: the others of a search are looked for there, on the spot.
  words TEXT COLLATE "C" NOT NULL,
  -- Whether a pair has a word is asked in this order; which pairs have it, in those of the indexes.
  PRIMARY KEY (employer_id, employment_id, partner_id, word),
  FOREIGN KEY (employer_id, employment_id) REFERENCES employment ON DELETE CASCADE,
  CONSTRAINT pair_word_is_among_words CHECK (strpos(words, ' ' || word || ' ') > 0)
);
SELECT protect_table('pair_word');

-- Whoever may read both people finds them by their words.
CREATE POLICY api_select ON pair_word FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
CREATE POLICY backoffice_select ON pair_word FOR SELECT TO cesu_agent, cesu_auditor USING ((SELECT app_is_agent()));
GRANT SELECT ON pair_word TO cesu_api, cesu_agent, cesu_auditor;

-- Writes again the words of the pairs of some employers, whose rows are locked.
CREATE FUNCTION refresh_pair_words(employers uuid[]) RETURNS void LANGUAGE sql AS $$
  DELETE FROM pair_word WHERE employer_id = ANY (employers);
  INSERT INTO pair_word (employer_id, employment_id, partner_id, word, words)
  SELECT pair.employer_id, pair.employment_id, pair.partner_id, unnest(pair.list), ' ' || array_to_string(pair.list, ' ') || ' '
  FROM (
    SELECT em.employer_id, em.id AS employment_id, m.partner_id, ARRAY(
      SELECT DISTINCT word COLLATE "C" FROM string_to_table(
        concat_ws(' ', er.search_name, ee.search_name, er.cesu_number, ee.cesu_number), ' ') AS said (word)
      WHERE word <> '' ORDER BY 1
    ) AS list
    FROM (
      SELECT DISTINCT employer_id, partner_id FROM mandate
      WHERE employer_id = ANY (employers) AND status IN ('ACTIVE', 'SUSPENDED', 'REVOKED', 'EXPIRED')
    ) m
    JOIN employer er ON er.id = m.employer_id
    JOIN employment em ON em.employer_id = m.employer_id
    JOIN employee ee ON ee.id = em.employee_id
  ) pair;
$$;

-- As before, and the words with them: the same rows change both.
CREATE OR REPLACE FUNCTION refresh_declarable_pairs(employers uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM employer WHERE id = ANY (employers) ORDER BY id FOR NO KEY UPDATE;
  PERFORM FROM employee
    WHERE id IN (SELECT employee_id FROM employment WHERE employer_id = ANY (employers)) ORDER BY id FOR SHARE;
  DELETE FROM declarable_pair WHERE employer_id = ANY (employers);
  INSERT INTO declarable_pair
  SELECT em.employer_id, em.id, m.partner_id, er.search_name, ee.search_name, m.start_day, m.end_day
  FROM mandate m
  JOIN employer er ON er.id = m.employer_id
  JOIN employment em ON em.employer_id = m.employer_id
  JOIN employee ee ON ee.id = em.employee_id
  WHERE m.employer_id = ANY (employers) AND m.status = 'ACTIVE' AND 'DECLARE' = ANY (m.acts);
  PERFORM refresh_pair_words(employers);
END $$;

SELECT refresh_pair_words(array_agg(id)) FROM employer;
-- Once the table is full: made row by row, they cost the double.
CREATE INDEX pair_word_of_partner ON pair_word (partner_id, word, employer_id, employment_id, words);
CREATE INDEX pair_word_of_all ON pair_word (word, employer_id, employment_id, partner_id, words);

-- The cases of the pairs that a search found.
CREATE INDEX case_of_people ON "case" (employer_id, employee_id);

RESET ROLE;
