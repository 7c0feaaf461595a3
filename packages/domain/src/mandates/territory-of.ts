import type { Territory } from '@cesu/db/model'

const overseas: Readonly<Record<string, Territory>> = {
  971: 'GUADELOUPE',
  972: 'MARTINIQUE',
  973: 'GUYANE',
  974: 'REUNION',
  976: 'MAYOTTE',
}

/**
 * The territory whose rates apply to a home, by its postal code; null where the Cesu does not (975, 977 to 988). By the department that
 * the code starts with: ours, and wrong for the few communes that the post of another department serves.
 */
export function territoryOfPostalCode(postalCode: string): Territory | null {
  const [department, three] = [postalCode.slice(0, 2), postalCode.slice(0, 3)]
  if (department === '97' || department === '98') return overseas[three] ?? null
  if (department === '00' || department === '99') return null
  return ['57', '67', '68'].includes(department) ? 'ALSACE_MOSELLE' : 'METRO'
}
