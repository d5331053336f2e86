import { useEffect } from 'react';

/** Enough for the page to show what is wrong with what was sent. */
const SHOWN_MS = 60;

/**
 * Whatever form is sent and refused: the first field that is wrong comes into sight and has the focus, and where no field
 * is, the message does. Otherwise nothing visible happens when the form is longer than the window.
 */
export function useFirstErrorInSight(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onSubmit = ({ target }: SubmitEvent) => {
      if (!(target instanceof HTMLFormElement)) return;
      clearTimeout(timer);
      timer = setTimeout(() => showFirstError(target), SHOWN_MS);
    };
    document.addEventListener('submit', onSubmit);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('submit', onSubmit);
    };
  }, []);
}

function showFirstError(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLElement>('[aria-invalid="true"]');
  if (field) {
    field.focus();
    field.scrollIntoView({ block: 'center' });
    return;
  }
  form.querySelector<HTMLElement>('[role="alert"]')?.scrollIntoView({ block: 'nearest' });
}
