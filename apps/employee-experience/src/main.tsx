import { mountApplication } from '@unisono/screens/application';
import { employeePages, initiativePages, settingsPages, wavePages } from '@unisono/screens/pages';

await mountApplication('employee-experience', [...employeePages, ...wavePages, ...initiativePages, ...settingsPages]);
