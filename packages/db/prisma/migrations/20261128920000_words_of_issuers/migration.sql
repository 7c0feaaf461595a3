-- Words of what is done about issuers of prefinanced CESU: in a transaction of their own, for they can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "EventKind" ADD VALUE 'WORKER_CHECKED';
ALTER TYPE "EventKind" ADD VALUE 'ISSUER_REGISTERED';
ALTER TYPE "EventKind" ADD VALUE 'ISSUER_MOVED';

RESET ROLE;
