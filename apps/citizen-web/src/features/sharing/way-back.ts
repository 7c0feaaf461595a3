/** What an address of these pages may carry: the authorization that a program sent the person for. */
export interface BackSearch {
  retour?: string
}

/** The same, as it was typed or linked: anything that cannot be one of ours is dropped. */
export const backSearch = ({ retour }: Record<string, unknown>): BackSearch =>
  typeof retour === 'string' && /^[\w-]{16,64}$/.test(retour) ? { retour } : {}

/** Where the browser goes back to the program. */
export const backTo = (uid: string): string => `/oauth/interaction/${uid}`
