import type { AccessOutcome } from '@cesu/db/model'

/** Whether what happened is what was to happen. */
export const accessClasses = ['EXPLAINED', 'UNEXPLAINED', 'SUSPECT'] as const
export type AccessClass = (typeof accessClasses)[number]

/** What a screen writes for each. */
export const accessClassLabels: Record<AccessClass, string> = {
  EXPLAINED: 'Expliqué',
  UNEXPLAINED: 'Inexpliqué',
  SUSPECT: 'Suspect',
}

/** What is known of an access when it is judged. */
export interface AccessFacts {
  outcome: AccessOutcome
  /** Whether the grant was given, not suspended, and neither over nor ended at that instant. */
  isInForce: boolean
  /** Whether its scope is one of its purpose's, and its first month one that the worker let be read. */
  isWithinGrant: boolean
  /** Refusals of the same grant in the same legal day. */
  refusedThatDay: number
  /**
   * Readings of the same person under the same scope, this one included, in the month, the day or the grant in which the scope counts
   * them; how many it lets there, and how often the reader was told in it that what they had read has changed.
   */
  readsInWindow: number
  mostInWindow: number
  changesInWindow: number
  /** Distinct workers whom the same program read in the same clock hour, and at most in that hour of the four weeks before. */
  workersInHour: number
  usualWorkersInHour: number
  /** Hour in Paris, 0 to 23. */
  hour: number
  /** Whether the same program read another grant at the very same instant: a batch. */
  isInBatch: boolean
  /** Days since the grant was last read, or given if it never was. */
  quietDays: number
}

/** Refusals of a grant in a day, from which somebody insists. */
const MOST_REFUSALS = 5
/** Workers that a program reads in an hour before it is compared with its habit, and how many times its habit is far. */
const MANY_WORKERS = 100
const FAR_ABOVE = 5
/** Night, for what no batch does, and no agent: from 22:00 to 6:00. */
export const NIGHT = { from: 22, to: 6 }
const LONG_QUIET_DAYS = 90

interface AccessRule {
  readonly gives: AccessClass
  /** What it says of an access, in French. */
  readonly sentence: string
  readonly holds: (facts: AccessFacts) => boolean
}

/** Whether an hour in Paris is of the night. */
export const isNight = (hour: number): boolean => hour >= NIGHT.from || hour < NIGHT.to

const given = (facts: AccessFacts) => facts.outcome === 'GIVEN'

/** The rules, in their order: the first that holds names the access. */
export const accessRules = {
  NOT_IN_FORCE: {
    gives: 'SUSPECT',
    sentence: 'Des données sont parties alors que le partage n’était pas en cours. Cela ne doit jamais arriver.',
    holds: (facts) => given(facts) && !facts.isInForce,
  },
  OUTSIDE_GRANT: {
    gives: 'SUSPECT',
    sentence:
      'Des données sont parties hors des mois ou des données que le partage permet. Cela ne doit jamais arriver.',
    holds: (facts) => given(facts) && !facts.isWithinGrant,
  },
  REFUSED_OFTEN: {
    gives: 'SUSPECT',
    sentence: `Le même partage a été refusé plus de ${MOST_REFUSALS} fois dans la journée : l’organisme insiste.`,
    holds: (facts) => !given(facts) && facts.refusedThatDay > MOST_REFUSALS,
  },
  READ_TOO_OFTEN: {
    gives: 'SUSPECT',
    sentence:
      'La même personne a été lue plus souvent que la finalité ne le permet, corrections comprises. Cela ne doit jamais arriver.',
    holds: (facts) => given(facts) && facts.readsInWindow > facts.mostInWindow + facts.changesInWindow,
  },
  MANY_WORKERS: {
    gives: 'SUSPECT',
    sentence: `Le même programme a lu plus de ${MANY_WORKERS} salariés dans l’heure, et plus de ${FAR_ABOVE} fois son habitude à cette heure.`,
    holds: (facts) =>
      given(facts) && facts.workersInHour > MANY_WORKERS && facts.workersInHour > FAR_ABOVE * facts.usualWorkersInHour,
  },
  AT_NIGHT: {
    gives: 'UNEXPLAINED',
    sentence: `Lu entre ${NIGHT.from} h et ${NIGHT.to} h, heure de Paris, et par aucun traitement par lot.`,
    holds: (facts) => given(facts) && isNight(facts.hour) && !facts.isInBatch,
  },
  AFTER_SILENCE: {
    gives: 'UNEXPLAINED',
    sentence: `Lu alors que ce partage n’avait pas servi depuis plus de ${LONG_QUIET_DAYS} jours.`,
    holds: (facts) => given(facts) && facts.quietDays > LONG_QUIET_DAYS,
  },
  REFUSED: {
    gives: 'EXPLAINED',
    sentence: 'Refusé : aucune donnée n’est partie.',
    holds: (facts) => !given(facts),
  },
  IN_FORCE: {
    gives: 'EXPLAINED',
    sentence: 'Le partage était en cours, dans ses mois et ses données, au rythme attendu.',
    holds: () => true,
  },
} as const satisfies Record<string, AccessRule>

/** One of them. */
export type AccessRuleCode = keyof typeof accessRules

/** Every one, in their order. */
export const accessRuleCodes = Object.keys(accessRules) as [AccessRuleCode, ...AccessRuleCode[]]

/** What an access is, and by which rule. */
export function classifyAccess(facts: AccessFacts): { classification: AccessClass; rule: AccessRuleCode } {
  const rule = accessRuleCodes.find((code) => accessRules[code].holds(facts)) ?? 'IN_FORCE'
  return { classification: accessRules[rule].gives, rule }
}
