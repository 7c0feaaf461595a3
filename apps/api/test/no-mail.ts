import type { Mailing } from '../src/platform/mail.ts'

/** Where no message leaves: those that are due wait. */
export const noMail: Mailing = { publicUrl: 'http://localhost:3000', secret: '', demo: false, send: null }
