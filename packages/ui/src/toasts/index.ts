export { toast, type Toast } from './toast-queue.ts';
export { ToastPlace } from './toast-place.tsx';
