import { mountApplication } from '@unisono/screens/application';
import { employeePages, initiativePages, peoplePages, settingsPages, wavePages } from '@unisono/screens/pages';

await mountApplication('employee-experience', [
  ...employeePages,
  ...wavePages,
  ...initiativePages,
  ...peoplePages,
  ...settingsPages,
]);
