import { Input } from '@codegouvfr/react-dsfr/Input'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useId, useState } from 'react'

/** Finds one title by its whole number. */
export function FindTitle() {
  const id = useId()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const number = typed.replaceAll(/\s/g, '').toUpperCase()
  const fault = isAsked && !/^[0-9A-Z]{1,32}$/.test(number) ? 'Donnez le numéro entier du titre, sans autre signe.' : ''
  const send = (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (/^[0-9A-Z]{1,32}$/.test(number)) void navigate({ to: '/titres/$number', params: { number } })
    else document.getElementById(id)?.focus()
  }
  return (
    <form noValidate className="cesu-text fr-mb-2w" onSubmit={send}>
      <Input
        label="Ouvrir un titre par son numéro"
        hintText="Le numéro entier ; les espaces ne comptent pas."
        state={fault ? 'error' : 'default'}
        stateRelatedMessage={fault}
        action={
          <button type="submit" className="fr-btn">
            Ouvrir
          </button>
        }
        nativeInputProps={{
          ...{ id, inputMode: 'numeric', autoComplete: 'off', value: typed },
          onChange: ({ target }) => setTyped(target.value),
        }}
      />
    </form>
  )
}
