-- Whether a file of a case holds what acts when it is opened: who takes it is told before. Null for what was kept before it was looked at.

SET ROLE cesu_owner;

ALTER TABLE case_file ADD COLUMN active BOOLEAN;

RESET ROLE;
