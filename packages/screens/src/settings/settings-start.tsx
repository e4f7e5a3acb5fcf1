import { Navigate } from '@tanstack/react-router';
import { useMe } from '../application/use-session.ts';
import { SETTINGS_PARTS } from './settings-parts.ts';

/** The first part of the settings that the account may open. */
export default function SettingsStart() {
  const { abilities } = useMe();
  const first = SETTINGS_PARTS.find(({ policy }) => abilities[policy]) ?? { part: 'own' };
  return <Navigate to={`/settings/${first.part}`} replace />;
}
