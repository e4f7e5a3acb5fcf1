import { mountApplication } from '@unisono/screens/application';
import { settingsPages } from '@unisono/screens/pages';

await mountApplication('employee-experience', settingsPages);
