/** Whose turn it is to put things right. */
export type RefusalActor = 'PARTNER' | 'EMPLOYER' | 'URSSAF'

/** A reason to refuse: one code, one cause, one remedy, one field, whose turn it is. Sentences are in French. */
export interface Refusal<Code extends string = string> {
  /** From the closed list of its context, for instance "pay.too_high". */
  code: Code
  /** Path of the field in the input, for instance "pay.amountCents" or "overtime.0.hours"; "" for the whole. */
  field: string
  /** Why it is refused. */
  cause: string
  /** What to do now. */
  remedy: string
  actor: RefusalActor
}

type Sentence<Facts> = string | ((facts: Facts) => string)

/** The French sentences of one code; the facts are what changes from one case to the next. */
export interface RefusalSentences<Facts> {
  readonly actor: RefusalActor
  readonly cause: Sentence<Facts>
  readonly remedy: Sentence<Facts>
}

// biome-ignore lint/suspicious/noExplicitAny: each code has facts of its own, which `any` alone lets inference keep
type Catalogue = Readonly<Record<string, RefusalSentences<any>>>
type FactsOfSentence<S> = S extends (facts: infer Facts) => string ? Facts : unknown
type FactsOf<S extends { cause: unknown; remedy: unknown }> = FactsOfSentence<S['cause']> & FactsOfSentence<S['remedy']>
type FactsArgument<Facts> = unknown extends Facts ? [] : [facts: Facts]

const say = <Facts>(sentence: Sentence<Facts>, facts: Facts): string =>
  typeof sentence === 'function' ? sentence(facts) : sentence

/** Facts that are each their own name: « Plus de {max} heures. » */
const namedFacts = new Proxy({}, { get: (_, name) => `{${String(name)}}` })

/** A refusal as a list of all of them shows it: its facts are named, not given. */
export type ListedRefusal = Omit<Refusal, 'field'>

const listed = (catalogue: Catalogue): ListedRefusal[] =>
  Object.entries(catalogue).map(([code, { actor, cause, remedy }]) => ({
    code,
    actor,
    cause: say(cause, namedFacts),
    remedy: say(remedy, namedFacts),
  }))

/**
 * The closed list of a context's refusals, and the only way to make one: a code without its sentences does not compile,
 * nor a sentence without its facts.
 *
 *   const refuse = defineRefusals({
 *     'hours.too_many': { actor: 'PARTNER', cause: ({ max }: { max: number }) => `… ${max} …`, remedy: '…' },
 *   })
 *   refuse('hours.too_many', 'hours', { max: 400 })   // Refusal<'hours.too_many'>
 *
 * A fact that is printed in a way of its own is given printed (« 12,50 € »), so that the list can be read without facts.
 */
export const defineRefusals = <const C extends Catalogue>(catalogue: C) => {
  const refuse = <Code extends keyof C & string>(
    code: Code,
    field: string,
    ...facts: FactsArgument<FactsOf<C[Code]>>
  ): Refusal<Code> => {
    const { actor, cause, remedy } = catalogue[code] as RefusalSentences<unknown>
    return { code, field, cause: say(cause, facts[0]), remedy: say(remedy, facts[0]), actor }
  }
  return Object.assign(refuse, { listed: () => listed(catalogue) })
}

/** The closed list of codes of a refusal function: `RefusalCode<typeof refuse>`. */
// biome-ignore lint/suspicious/noExplicitAny: only the first parameter matters
export type RefusalCode<R extends (code: any, ...rest: any[]) => Refusal> = Parameters<R>[0]
