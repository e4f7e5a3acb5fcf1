import { mountApplication } from '@unisono/screens/application';
import { customerPages, initiativePages, peoplePages, settingsPages, wavePages } from '@unisono/screens/pages';

await mountApplication('customer-experience', [
  ...customerPages,
  ...wavePages,
  ...initiativePages,
  ...peoplePages,
  ...settingsPages,
]);
