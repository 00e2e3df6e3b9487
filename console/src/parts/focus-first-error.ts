/** Brings the first field with an error into view and focus, once the errors have been drawn; opens a fold around it. */
export const focusFirstError = (place: HTMLElement | null): void => {
  requestAnimationFrame(() => {
    const field = place?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const fold = field?.closest('details');
    if (fold) fold.open = true;
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  });
};
