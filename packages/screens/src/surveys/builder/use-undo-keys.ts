import { useHotkeys } from '@mantine/hooks';

interface UndoKeys {
  readonly active: boolean;
  undo(): void;
  redo(): void;
}

/** Ctrl+Z takes the last change back, also while typing: a field's own undo would know nothing of the others. */
export function useUndoKeys({ active, undo, redo }: UndoKeys): void {
  const when = (act: () => void) => () => {
    if (active) act();
  };
  useHotkeys(
    [
      ['mod+Z', when(undo)],
      ['mod+shift+Z', when(redo)],
      ['mod+Y', when(redo)],
    ],
    [],
    true,
  );
}
