-- Words of the jobs that are looked at: in a transaction of their own, for they can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "SubjectKind" ADD VALUE 'JOB';
ALTER TYPE "EventKind" ADD VALUE 'JOB_RETRIED' BEFORE 'PEOPLE_LISTED';

RESET ROLE;
