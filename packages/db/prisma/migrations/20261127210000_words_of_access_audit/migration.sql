-- Words of the audit of accesses: in a transaction of their own, for they can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "EventKind" ADD VALUE 'ACCESS_SEARCHED';
ALTER TYPE "EventKind" ADD VALUE 'ACCESS_PROOF_READ';
ALTER TYPE "EventKind" ADD VALUE 'ACCESS_EXPORTED';

RESET ROLE;
