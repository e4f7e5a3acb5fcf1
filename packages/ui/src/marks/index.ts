export { Logo } from './logo.tsx';
export type { MarkKind } from './mark-path.ts';
export { Mark } from './mark.tsx';
export { Tag, type TagTone } from './tag.tsx';
