import { cloneElement, Suspense, useState, type ButtonHTMLAttributes, type ReactElement, type ReactNode } from 'react';

export type ButtonElement = ReactElement<ButtonHTMLAttributes<HTMLButtonElement>>;

interface OnDemandProps {
  readonly button: ButtonElement;
  readonly opens: 'menu' | 'dialog';
  /** The lazy overlay around its button. */
  readonly children: () => ReactNode;
}

/** A button whose overlay nobody downloads before it is first opened. */
export function OnDemand({ button, opens, children }: OnDemandProps) {
  const [asked, setAsked] = useState(false);
  const plain = cloneElement(button, {
    'aria-haspopup': opens,
    'aria-expanded': false,
    onClick: () => setAsked(true),
  });
  return asked ? <Suspense fallback={plain}>{children()}</Suspense> : plain;
}
