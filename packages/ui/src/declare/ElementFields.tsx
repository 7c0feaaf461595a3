import { type DeclarationInput, type ElementName, elementLabels } from '@cesu/domain/declarations'
import { useEffect, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { ElementField } from './ElementField.tsx'
import { elementQuestions, elementsOf, needsTotal } from './elements.ts'
import { fieldIds } from './fields.ts'
import type { Situation } from './situation.ts'

interface ElementFieldsProps {
  form: UseFormReturn<DeclarationInput>
  employment: Situation
  /** Says the pay by the hour, or for the month. */
  onSay: (to: DeclarationInput['pay']['kind']) => void
}

/** What most months have not: each is added by its name, shown while it is there, and removed for good. */
export function ElementFields({ form, employment, onSay }: ElementFieldsProps) {
  const { watch, setValue, unregister, getValues } = form
  const [chosen, setChosen] = useState<ElementName | ''>('')
  const [focused, setFocused] = useState<ElementName | null>(null)
  const choice = useRef<HTMLSelectElement>(null)
  const names = elementsOf(employment)
  const values = watch(names)
  const isOpen = (name: ElementName) => values[names.indexOf(name)] !== undefined
  useEffect(() => {
    if (focused) document.getElementById(fieldIds[focused])?.focus()
  }, [focused])

  const add = (name: ElementName) => {
    // Null until something is typed: the schema then says that it is missing.
    setValue(name, (elementQuestions[name].kind === 'yes' ? true : null) as never)
    if (needsTotal.includes(name) && getValues('pay.kind') === 'NET_HOURLY') onSay('NET')
    setChosen('')
    setFocused(name)
  }
  const remove = (name: ElementName) => {
    unregister(name)
    setFocused(null)
    choice.current?.focus()
  }
  return (
    <fieldset className="fr-fieldset">
      <legend className="fr-fieldset__legend fr-text--regular">Autres éléments du mois (facultatif)</legend>
      {names.filter(isOpen).map((name) => (
        <div key={name} className="fr-fieldset__element">
          <ElementField form={form} name={name} onRemove={() => remove(name)} />
        </div>
      ))}
      <div className="fr-fieldset__element cesu-add-element">
        <div className="fr-select-group">
          <label className="fr-label" htmlFor="ajouter-un-element">
            Ajouter un élément
          </label>
          <select
            ref={choice}
            id="ajouter-un-element"
            className="fr-select"
            value={chosen}
            onChange={(event) => setChosen(event.target.value as ElementName | '')}
          >
            <option value="">Aucun</option>
            {names
              .filter((name) => !isOpen(name))
              .map((name) => (
                <option key={name} value={name}>
                  {elementLabels[name]}
                </option>
              ))}
          </select>
        </div>
        <button
          type="button"
          className="fr-btn fr-btn--secondary"
          onClick={() => (chosen === '' ? choice.current?.focus() : add(chosen))}
        >
          Ajouter
        </button>
      </div>
    </fieldset>
  )
}
