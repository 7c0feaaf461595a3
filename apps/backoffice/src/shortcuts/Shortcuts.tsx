import { Details } from '@cesu/ui/design'
import { useRef, useState } from 'react'
import { areShortcutsOn, turnShortcuts } from './switch.ts'
import { useShortcut } from './useShortcut.ts'

const all = [
  ['n', 'Prendre le dossier suivant'],
  ['d', 'Aller à la décision'],
  [
    '1, 2, 3…',
    'Choisir le premier motif proposé et sa décision, le deuxième… (la décision seule, là où rien n’est proposé)',
  ],
  ['Ctrl + Entrée', 'Enregistrer la décision et ouvrir le dossier suivant'],
  ['q', 'Poser une question'],
  ['i', 'Écrire une note interne'],
  ['p', 'Ouvrir le dossier précédent de la liste'],
  ['s', 'Ouvrir le dossier suivant de la liste'],
  ['?', 'Ouvrir cette aide'],
] as const

/** The keys of the pages of cases, and the way to turn them off. */
export function Shortcuts() {
  const [isOn, setIsOn] = useState(areShortcutsOn)
  const box = useRef<HTMLDivElement>(null)
  useShortcut('?', () => {
    const details = box.current?.querySelector('details')
    if (!details) return
    details.open = true
    details.querySelector('summary')?.focus()
  })
  return (
    <div ref={box} className="fr-mt-3w cesu-no-print">
      <Details title="Raccourcis clavier">
        <dl className="cesu-facts">
          {all.map(([key, does]) => (
            <div key={key} className="cesu-fact">
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <div className="fr-checkbox-group fr-checkbox-group--sm">
          <input
            id="raccourcis"
            type="checkbox"
            checked={isOn}
            onChange={({ target }) => {
              turnShortcuts(target.checked)
              setIsOn(target.checked)
            }}
          />
          <label className="fr-label" htmlFor="raccourcis">
            Utiliser les raccourcis d’une seule touche
          </label>
        </div>
      </Details>
    </div>
  )
}
