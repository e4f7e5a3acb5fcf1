export { Columns, Stack } from './columns.tsx';
export { Finding, Page } from './page.tsx';
export { Section, type SectionProps } from './section.tsx';
