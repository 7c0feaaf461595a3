import { type KnownContent, longest } from '@cesu/domain/habilitations'
import { normaliseText } from '@cesu/domain/shared'
import { refusedInput } from '../problem.ts'

const lengths = {
  projectName: longest.projectName,
  purpose: longest.purpose,
  protectionName: longest.name,
  protectionEmail: longest.email,
  technicalName: longest.name,
  technicalEmail: longest.email,
} as const satisfies Partial<Record<keyof KnownContent, number>>

/** What is typed, as texts are kept; an empty one is kept too. Throws an `input.refused` on what cannot be. */
export function typedContent(content: KnownContent): KnownContent {
  const texts = Object.entries(lengths).flatMap(([field, most]) => {
    const typed = content[field as keyof typeof lengths]
    if (typed === undefined) return []
    if (typed.trim() === '') return [[field, ''] as const]
    const read = normaliseText(typed, most)
    if ('refusal' in read) throw refusedInput([{ ...read.refusal, field: `content.${field}`, actor: 'PARTNER' }])
    return [[field, read.text] as const]
  })
  const { scopes, ...kept } = content
  return { ...kept, ...(scopes && { scopes: [...new Set(scopes)] }), ...Object.fromEntries(texts) }
}
