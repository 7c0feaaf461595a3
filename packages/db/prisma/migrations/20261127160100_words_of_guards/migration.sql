-- Words of a request that was put aside, and of an application that reads as it never did: in a transaction of their own, for they can
-- be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "MandateRequestStatus" ADD VALUE 'SUSPENDED' BEFORE 'GIVEN';
ALTER TYPE "EventKind" ADD VALUE 'MANDATE_REQUEST_SUSPENDED' AFTER 'MANDATE_REQUEST_EXPIRED';
ALTER TYPE "SuspensionReason" ADD VALUE 'UNUSUAL';
ALTER TYPE "CaseKind" ADD VALUE 'API_UNUSUAL';

RESET ROLE;
