-- Words of the views that agents save: in a transaction of their own, for they can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "SubjectKind" ADD VALUE 'CASE_VIEW';
ALTER TYPE "EventKind" ADD VALUE 'CASE_VIEW_CHANGED' BEFORE 'PARAMETER_CHECKED';
ALTER TYPE "EventKind" ADD VALUE 'CASE_VIEW_CHOSEN' BEFORE 'PARAMETER_CHECKED';

RESET ROLE;
