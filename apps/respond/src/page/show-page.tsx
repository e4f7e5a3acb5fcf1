import { render } from 'preact';
import { Page } from './page.tsx';

export function showPage(): void {
  const root = document.querySelector('#root');
  if (!root) throw new Error('the page has no #root');
  render(<Page />, root);
}
