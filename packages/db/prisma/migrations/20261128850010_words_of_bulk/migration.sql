-- Words of what is decided of many cases by two agents: in a transaction of their own, for they can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "SubjectKind" ADD VALUE 'BULK_DECISION';
ALTER TYPE "EventKind" ADD VALUE 'BULK_ASKED';
ALTER TYPE "EventKind" ADD VALUE 'BULK_ANSWERED';
ALTER TYPE "EventKind" ADD VALUE 'BULK_ENDED';
ALTER TYPE "EventKind" ADD VALUE 'BULK_CARRIED';

RESET ROLE;
