-- A new word of the trail: in a transaction of its own, for it can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "EventKind" ADD VALUE 'DOCUMENT_ISSUED' BEFORE 'CASE_OPENED';

RESET ROLE;
