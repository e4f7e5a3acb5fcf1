export default {
  'signed-out': 'You are no longer signed in. Nothing was lost; sign in to go on.',
  'not-allowed': 'Your account may not do this. An administrator can open it for you.',
  'not-found': 'This is not here any more, or it is not yours to see.',
  conflict: 'Somebody changed this in the meantime. Load it again and repeat your change.',
  'invalid-input': 'Something in the form is not as it should be.',
  'too-many-requests': 'Too many tries in a short time. Wait a minute and try again.',
  unreachable: 'The server did not answer. Nothing was changed.',
  internal: 'Something went wrong on our side. It is in the server’s log.',
} as const;
