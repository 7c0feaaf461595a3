-- Words of the raises of a quota: in a transaction of their own, for they can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "CaseKind" ADD VALUE 'QUOTA';
ALTER TYPE "SubjectKind" ADD VALUE 'QUOTA_RAISE';
ALTER TYPE "EventKind" ADD VALUE 'QUOTA_ASKED';
ALTER TYPE "EventKind" ADD VALUE 'QUOTA_WITHDRAWN';
ALTER TYPE "EventKind" ADD VALUE 'QUOTA_APPROVAL_ASKED';
ALTER TYPE "EventKind" ADD VALUE 'QUOTA_ANSWERED';
ALTER TYPE "EventKind" ADD VALUE 'QUOTA_ENDED';
ALTER TYPE "MessageKind" ADD VALUE 'QUOTA_ANSWERED';

RESET ROLE;
