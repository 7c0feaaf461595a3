/** Where the skip link to the list leads: its first row, or what stands for the rows. */
export const LIST_ID = 'liste'
