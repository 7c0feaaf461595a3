import type { Parameter } from './parameter.ts'

/** A share said as the law says it: two thirds is no rate per 100 000. */
export interface Fraction {
  readonly numerator: number
  readonly denominator: number
}

/** What an hour of presence by day (présence responsable) counts for, in hours of work. */
export const presenceShare: Parameter<Fraction> = {
  id: 'presence_responsable',
  label: 'Heure de présence responsable, en heure de travail effectif',
  versions: [
    {
      from: '2000-01-01',
      value: { numerator: 2, denominator: 3 },
      grade: 'A',
      sources: ['idcc3239', 'idcc2111'],
      article: 'IDCC 3239 art. 137.1',
    },
  ],
}

/** The least that an hour of presence by night is paid, as a share of an hour of work. */
export const nightPresenceShare: Parameter<Fraction> = {
  id: 'presence_nuit',
  label: 'Heure de présence de nuit, part minimale du salaire horaire',
  versions: [
    {
      from: '2000-01-01',
      value: { numerator: 1, denominator: 6 },
      grade: 'A',
      sources: ['idcc2111'],
      article: 'IDCC 2111 art. 6',
    },
    {
      from: '2022-01-01',
      value: { numerator: 1, denominator: 4 },
      grade: 'A',
      sources: ['idcc3239'],
      article: 'IDCC 3239 art. 137.2',
      note: 'Au moins : un tiers dès deux interventions dans la nuit, davantage dès quatre. Les interventions ne sont pas déclarées.',
    },
  ],
}

/** What an hour of presence by day counts for in the flat deduction by hour. */
export const presenceDeductionShare: Parameter<Fraction> = {
  id: 'presence_deduction',
  label: 'Heure de présence responsable dans la déduction par heure (la présence de nuit n’y compte pas)',
  versions: [
    {
      from: '2000-01-01',
      value: { numerator: 2, denominator: 3 },
      grade: 'D',
      sources: ['inferred'],
      article: 'CSS L241-10 I bis',
      note: 'Le texte parle d’heures de travail effectuées, sans dire ce qu’y compte une heure de présence : comme dans le salaire.',
    },
  ],
}
