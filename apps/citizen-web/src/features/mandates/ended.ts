import type { What } from '../../Happened.tsx'

/** What is said of a mandate that a person has just stopped, or said not to have given, and what follows. */
export const ended = (what: 'STOPPED' | 'SUSPENDED', partnerName: string): What => ({
  isDone: true,
  title: `le mandat de ${partnerName} est ${what === 'STOPPED' ? 'arrêté' : 'suspendu'}`,
  text:
    what === 'STOPPED'
      ? `${partnerName} ne peut plus rien déclarer pour vous. Nous vous le confirmons par message.`
      : `${partnerName} ne peut plus rien déclarer pour vous. Un agent de l’Urssaf vous répond sous 2 jours.`,
})
