export { Dialog } from './dialog.tsx';
export { ConfirmDialog } from './confirm-dialog.tsx';
