import { applicationConfig } from '@unisono/screens/build';
import { defineConfig } from 'vite';

export default defineConfig(applicationConfig('leadership'));
