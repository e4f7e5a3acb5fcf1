import { mountApplication } from '@unisono/screens/application';
import { customerPages, initiativePages, settingsPages } from '@unisono/screens/pages';

await mountApplication('customer-experience', [...customerPages, ...initiativePages, ...settingsPages]);
