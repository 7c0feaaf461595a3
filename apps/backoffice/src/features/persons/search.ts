/** The case that a page is opened from. */
export interface PersonUrl {
  dossier?: string
}
