-- Words of the templates of replies: in a transaction of their own, for they can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "SubjectKind" ADD VALUE 'REPLY_TEMPLATE';
ALTER TYPE "EventKind" ADD VALUE 'TEMPLATE_PUBLISHED';

RESET ROLE;
