import { DeclarationInput } from '@cesu/domain/declarations'
import { useEffect } from 'react'
import { type Control, useWatch } from 'react-hook-form'

/** Tells what is typed, as JSON, each time that it changes; '' as long as it is not well-formed. */
export function SayTyped({ control, onType }: { control: Control<DeclarationInput>; onType: (text: string) => void }) {
  const parsed = DeclarationInput.safeParse(useWatch({ control }))
  const text = parsed.success ? JSON.stringify(parsed.data) : ''
  useEffect(() => onType(text), [text, onType])
  return null
}
