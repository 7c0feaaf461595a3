-- Words of the thresholds: in a transaction of their own, for they can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "SubjectKind" ADD VALUE 'THRESHOLD';
ALTER TYPE "EventKind" ADD VALUE 'THRESHOLD_CHANGED';

RESET ROLE;
