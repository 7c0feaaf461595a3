-- Words of leaks and of objections to sharing: in a transaction of their own, for they can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "CaseKind" ADD VALUE 'OBJECTION';
ALTER TYPE "CaseKind" ADD VALUE 'LEAK';
ALTER TYPE "CaseOutcome" ADD VALUE 'CNIL_TOLD';
ALTER TYPE "CaseOutcome" ADD VALUE 'PERSONS_TOLD';
ALTER TYPE "CaseOutcome" ADD VALUE 'NOT_NOTIFIED';
ALTER TYPE "SubjectKind" ADD VALUE 'INCIDENT';
ALTER TYPE "SharingReason" ADD VALUE 'OBJECTION';

RESET ROLE;
