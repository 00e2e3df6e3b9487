/** Words on their way from the result to the survey. In memory only: a diary is never stored on the phone. */
let words = '';

export const diaryDraft = {
  read: () => words,
  write: (next: string) => {
    words = next;
  },
};
