export default {
  cancel: 'Cancel',
  close: 'Close',
  leave: {
    title: 'Leave without saving?',
    lost: 'What you typed here has not been saved and will be lost.',
    confirm: 'Leave',
    stay: 'Stay here',
  },
} as const;
