import '@unisono/ui/light.css';
import { render } from 'preact';
import { Page } from './page/page.tsx';

const root = document.querySelector('#root');
if (!root) throw new Error('the page has no #root');
render(<Page />, root);
