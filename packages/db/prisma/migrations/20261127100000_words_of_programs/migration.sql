-- Words of what programs do: in a transaction of their own, for they can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "Scope" ADD VALUE 'EMPLOYMENTS_PROPOSE';
ALTER TYPE "Scope" ADD VALUE 'EVENTS_READ';
ALTER TYPE "EventKind" ADD VALUE 'APPLICATION_SUSPENDED';
ALTER TYPE "EventKind" ADD VALUE 'APPLICATION_EXPIRING';
ALTER TYPE "CaseKind" ADD VALUE 'API_ABUSE';
ALTER TYPE "ReadingMode" ADD VALUE 'ACTED';

RESET ROLE;
