import { mountApplication } from '@unisono/screens/application';
import { employeePages, initiativePages, settingsPages } from '@unisono/screens/pages';

await mountApplication('employee-experience', [...employeePages, ...initiativePages, ...settingsPages]);
