import { EmploymentProposalInput, type ProposalFacts, readTraits, termsReasons } from '@cesu/domain/proposals'
import { zodResolver } from '@hookform/resolvers/zod'
import type { Resolver } from 'react-hook-form'

const shape = zodResolver(EmploymentProposalInput)

/**
 * Judges a proposal in the browser by the very rules of the server, all at once: what is missing or cannot be read, and each reason
 * that the rest already gives, under its field.
 */
export const resolverFor =
  (facts: ProposalFacts): Resolver<EmploymentProposalInput> =>
  async (values, context, options) => {
    const shaped = await shape(values, context, options)
    const readable = Object.fromEntries(Object.entries(values).filter(([name]) => !(name in shaped.errors)))
    const read = readTraits(values)
    const refusals = [...('refusals' in read ? read.refusals : []), ...termsReasons(readable, facts)]
    if (refusals.length === 0) return shaped
    const errors = refusals.map(({ field, cause, remedy }) => [
      field,
      { type: 'domain', message: `${cause} ${remedy}` },
    ])
    return { values: {}, errors: { ...Object.fromEntries(errors), ...shaped.errors } }
  }
