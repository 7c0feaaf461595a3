import { periodsFrom } from '@cesu/domain/shared'
import { monthCapitalised } from '@cesu/ui/design'
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox'
import { type Answers, MOST_PEOPLE } from '../answers.ts'
import { Select } from '../Select.tsx'
import { activities } from '../wording.ts'

interface HouseholdFieldsProps {
  answers: Answers
  year: string
  choose: (change: Partial<Answers>) => void
}

const monthsOf = (year: string) =>
  periodsFrom(`${year}-01`, `${year}-12`).map((period, index) => ({
    value: String(index + 1),
    text: monthCapitalised(period),
  }))
const counts = Array.from({ length: MOST_PEOPLE + 1 }, (_, count) => ({ value: String(count), text: String(count) }))

/** What the year and its ceiling depend on. */
export function HouseholdFields({ answers, year, choose }: HouseholdFieldsProps) {
  const count = (label: string, field: 'children' | 'sharedCustodyChildren' | 'membersOver65') => (
    <Select
      label={label}
      value={String(answers[field])}
      groups={[{ options: counts }]}
      onChoose={(value) => choose({ [field]: Number(value) })}
    />
  )
  return (
    <div className="cesu-no-print">
      <div className="estimate-household">
        <Select
          label="Début du travail"
          value={String(answers.firstMonth)}
          groups={[{ options: monthsOf(year) }]}
          onChoose={(value) => choose({ firstMonth: Number(value) })}
        />
        <Select
          label="Travail fait"
          value={answers.activity}
          groups={[{ options: activities }]}
          onChoose={(activity) => choose({ activity })}
        />
        {count('Enfants à charge', 'children')}
        {count('Enfants en garde alternée', 'sharedCustodyChildren')}
        {count('Personnes de plus de 65 ans', 'membersOver65')}
      </div>
      <Checkbox
        small
        options={[
          {
            label: 'C’est la première année que vous employez quelqu’un chez vous',
            nativeInputProps: {
              checked: answers.firstYear,
              onChange: (event) => choose({ firstYear: event.target.checked }),
            },
          },
          {
            label: 'Une personne du foyer est en situation d’invalidité',
            hintText:
              'Carte mobilité inclusion mention « invalidité », pension de 3e catégorie, ou complément de l’allocation d’éducation de l’enfant handicapé (AEEH).',
            nativeInputProps: {
              checked: answers.disabled,
              onChange: (event) => choose({ disabled: event.target.checked }),
            },
          },
        ]}
      />
    </div>
  )
}
