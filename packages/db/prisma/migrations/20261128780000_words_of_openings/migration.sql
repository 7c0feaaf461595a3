-- Words of the openings of what is known of a person: in a transaction of their own, for they can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "EventKind" ADD VALUE 'PERSON_OPENED' BEFORE 'PARAMETER_CHECKED';
ALTER TYPE "EventKind" ADD VALUE 'PERSON_REVEALED' BEFORE 'PARAMETER_CHECKED';
ALTER TYPE "EventKind" ADD VALUE 'OPENING_CHECKED' BEFORE 'PARAMETER_CHECKED';
ALTER TYPE "EventKind" ADD VALUE 'NIR_SEARCHED' BEFORE 'PARAMETER_CHECKED';

RESET ROLE;
