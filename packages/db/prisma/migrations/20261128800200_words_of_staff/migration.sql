-- Words of a partner's staff: in a transaction of their own, for they can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "SubjectKind" ADD VALUE 'STAFF';
ALTER TYPE "EventKind" ADD VALUE 'STAFF_INVITED';
ALTER TYPE "EventKind" ADD VALUE 'STAFF_INVITATION_WITHDRAWN';
ALTER TYPE "EventKind" ADD VALUE 'STAFF_JOINED';
ALTER TYPE "EventKind" ADD VALUE 'STAFF_CHANGED';
ALTER TYPE "MessageKind" ADD VALUE 'STAFF_INVITED';

RESET ROLE;
