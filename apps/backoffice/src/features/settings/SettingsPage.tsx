import { PageHeading } from '@cesu/ui/app'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../session.ts'

/** What is set here, each on its page. */
const parts = [
  {
    to: '/agents',
    permission: 'rights.read',
    title: 'Agents et équipes',
    text: 'Qui travaille ici, avec quel rôle, sur les dossiers de quelles équipes et de quels types.',
  },
  {
    to: '/administration/coupures',
    permission: 'settings.read',
    title: 'Coupures',
    text: 'Arrêter un service tout de suite, pour tous ou pour un organisme, et le rétablir.',
  },
  {
    to: '/administration/quotas',
    permission: 'settings.read',
    title: 'Relèvements de quota',
    text: 'Ce que des partenaires ont demandé de relever, ce qui est en vigueur, et comment l’arrêter.',
  },
  {
    to: '/administration/seuils',
    permission: 'settings.read',
    title: 'Seuils',
    text: 'Ce qui ouvre un dossier ou une alerte, les délais qu’aucun texte ne fixe, et depuis quand.',
  },
  {
    to: '/administration/calendrier',
    permission: 'settings.read',
    title: 'Calendrier',
    text: 'Les jours où le service est fermé, et les échéances qu’ils déplacent.',
  },
  {
    to: '/administration/modeles',
    permission: 'settings.read',
    title: 'Modèles de réponse',
    text: 'Les motifs et les questions que les agents choisissent, leurs versions, et combien de fois ils servent.',
  },
  {
    to: '/taches',
    permission: 'jobs.read',
    title: 'Tâches de la plateforme',
    text: 'Ce qui s’exécute de soi-même : ce qui attend, ce qui a échoué, et comment le relancer.',
  },
  {
    to: '/droits',
    permission: 'rights.own',
    title: 'Qui peut quoi',
    text: 'Ce que chaque rôle peut faire, et vos propres droits.',
  },
] as const

/** How the platform is set: each part on its page, each change with its reason. */
export function SettingsPage() {
  const { permissions } = useMe()
  return (
    <>
      <PageHeading title="Administration" />
      <p className="cesu-text">
        Ce qui règle la plateforme. Chaque changement garde qui, quand, pourquoi, et ce qui était avant.
      </p>
      <ul className="cesu-cards cesu-text">
        {parts
          .filter(({ permission }) => permissions.includes(permission))
          .map(({ to, title, text }) => (
            <li key={to} className="cesu-card">
              <h2 className="fr-h6 fr-mb-1v">
                <Link to={to}>{title}</Link>
              </h2>
              <p className="fr-mb-0">{text}</p>
            </li>
          ))}
      </ul>
    </>
  )
}
