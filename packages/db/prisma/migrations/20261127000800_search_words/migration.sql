-- Any word of either name, and the start of either Cesu number, finds a pair: a table of words, for under row-level security
-- PostgreSQL looks nothing up with LIKE, whatever the index (docs/decisions/040-search-by-words.md).

SET ROLE cesu_owner;

-- A copy that the database keeps, of the words of both people of each employment, for each partner whom the employer gave a
-- mandate: those who may read both people.
CREATE TABLE pair_word (
  employer_id UUID NOT NULL,
  employment_id UUID NOT NULL,
  partner_id UUID NOT NULL,
  -- In capitals without accents, as search names are made of.
  word TEXT COLLATE "C" NOT NULL CHECK (word <> '' AND word !~ ' '),
  -- Whether a pair has a word is asked in this order; which pairs have it, in those of the indexes.
  PRIMARY KEY (employer_id, employment_id, partner_id, word),
  FOREIGN KEY (employer_id, employment_id) REFERENCES employment ON DELETE CASCADE
);
CREATE INDEX pair_word_of_partner ON pair_word (partner_id, word, employer_id, employment_id);
CREATE INDEX pair_word_of_all ON pair_word (word, employer_id, employment_id, partner_id);
SELECT protect_table('pair_word');

-- Whoever may read both people finds them by their words.
CREATE POLICY api_select ON pair_word FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
CREATE POLICY backoffice_select ON pair_word FOR SELECT TO cesu_agent, cesu_auditor USING ((SELECT app_is_agent()));
GRANT SELECT ON pair_word TO cesu_api, cesu_agent, cesu_auditor;

-- Writes again the words of the pairs of some employers, whose rows are locked.
CREATE FUNCTION refresh_pair_words(employers uuid[]) RETURNS void LANGUAGE sql AS $$
  DELETE FROM pair_word WHERE employer_id = ANY (employers);
  INSERT INTO pair_word (employer_id, employment_id, partner_id, word)
  SELECT DISTINCT em.employer_id, em.id, m.partner_id, words.word
  FROM mandate m
  JOIN employer er ON er.id = m.employer_id
  JOIN employment em ON em.employer_id = m.employer_id
  JOIN employee ee ON ee.id = em.employee_id
  CROSS JOIN LATERAL
    string_to_table(concat_ws(' ', er.search_name, ee.search_name, er.cesu_number, ee.cesu_number), ' ') words (word)
  WHERE m.employer_id = ANY (employers) AND m.status IN ('ACTIVE', 'SUSPENDED', 'REVOKED', 'EXPIRED') AND words.word <> '';
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

RESET ROLE;
