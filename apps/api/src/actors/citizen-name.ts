import type { Citizen } from '@cesu/db/model'

/** The name by which a person is called: that in use, or that of birth. */
export const citizenName = ({
  givenNames,
  familyName,
  usageName,
}: Pick<Citizen, 'givenNames' | 'familyName' | 'usageName'>): string => `${givenNames} ${usageName ?? familyName}`
