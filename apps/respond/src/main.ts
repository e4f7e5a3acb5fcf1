import '@unisono/ui/light.css';
import { askEarly } from './visit/early-questions.ts';

// This file is small and comes first: the questions are on their way while the page, which index.html preloads, still comes.
askEarly();
const { showPage } = await import('./page/show-page.tsx');
showPage();
