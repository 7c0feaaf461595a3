import { type Day, frenchDay } from '../shared/index.ts'

/**
 * What a program is told that puts its question again too soon after a no: field, cause, remedy, and the day from which it may. In
 * the characters that OAuth allows an error_description (RFC 6749, §4.1.2.1), which have no accent: so are the words chosen.
 */
export const askedTooSoonText = (from: Day): string =>
  `authorization_details : cette personne a dit non, ou n'a rien dit deux fois, pour ce motif. Ne posez plus la question avant le ${frenchDay(from)} : offrez la voie papier, l'envoi des bulletins de salaire. La personne seule peut lever ce refus, dans Mes partages.`
