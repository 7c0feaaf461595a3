-- Words of what is cut: in a transaction of their own, for they can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "SubjectKind" ADD VALUE 'SERVICE_CUT';
ALTER TYPE "EventKind" ADD VALUE 'SERVICE_CUT';
ALTER TYPE "EventKind" ADD VALUE 'SERVICE_RESTORED';

RESET ROLE;
