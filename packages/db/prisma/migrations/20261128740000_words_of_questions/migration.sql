-- Words of the questions that agents ask about a case: in a transaction of their own, for they can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "CaseStatus" ADD VALUE 'AWAITING_REPLY';
ALTER TYPE "CaseAct" ADD VALUE 'ASK';
ALTER TYPE "MessageKind" ADD VALUE 'CASE_ASKED';
ALTER TYPE "EventKind" ADD VALUE 'CASE_ASKED' BEFORE 'PARAMETER_CHECKED';
ALTER TYPE "EventKind" ADD VALUE 'CASE_ANSWERED' BEFORE 'PARAMETER_CHECKED';

RESET ROLE;
