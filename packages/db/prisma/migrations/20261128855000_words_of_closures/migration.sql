-- Words of the days on which the service is closed: in a transaction of their own, for they can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "SubjectKind" ADD VALUE 'SERVICE_CLOSURE';
ALTER TYPE "EventKind" ADD VALUE 'CLOSURE_ADDED';
ALTER TYPE "EventKind" ADD VALUE 'CLOSURE_WITHDRAWN';

RESET ROLE;
