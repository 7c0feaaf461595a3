-- Words of proposals: acts of a mandate, of the trail, of the cases. In a transaction of their own, for they can be used in the next
-- one only.

SET ROLE cesu_owner;

ALTER TYPE "MandateAct" ADD VALUE 'PROPOSE_EMPLOYMENT';
ALTER TYPE "MandateAct" ADD VALUE 'PROPOSE_END';
ALTER TYPE "SubjectKind" ADD VALUE 'PROPOSAL';
ALTER TYPE "SubjectKind" ADD VALUE 'IDENTITY_CHECK';
ALTER TYPE "EventKind" ADD VALUE 'EMPLOYMENT_PROPOSED' BEFORE 'CASE_OPENED';
ALTER TYPE "EventKind" ADD VALUE 'END_PROPOSED' BEFORE 'CASE_OPENED';
ALTER TYPE "EventKind" ADD VALUE 'PROPOSAL_WITHDRAWN' BEFORE 'CASE_OPENED';
ALTER TYPE "CaseKind" ADD VALUE 'IDENTITY_REVIEW';

RESET ROLE;
