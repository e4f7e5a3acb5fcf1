export { FormActions } from './form-actions.tsx';
export { LeaveWarning } from './leave-warning.tsx';
export { Notice } from './notice.tsx';
export { SubmitButton } from './submit-button.tsx';
export { useFields, type Fields } from './use-fields.ts';
