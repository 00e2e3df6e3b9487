/** Sign-in by mobile number and one-time code. The number lives in this state only: never stored, never in a URL. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { fieldErrors, problemWords } from '../net/problem.ts';
import { meQuery } from '../net/queries.ts';
import { shelf } from '../queue/phone-store.ts';
import { useAction } from '../queue/use-action.ts';
import { useWords } from '../view/ViewProvider.tsx';
import { mobileFault, plainMobile } from './mobile-number.ts';

/** A random name of this phone, so that codes can be capped per device; it says nothing about its owner. */
async function deviceId(): Promise<string> {
  const kept = await shelf.get<string>('device');
  if (kept) return kept;
  const made = crypto.randomUUID();
  await shelf.set('device', made);
  return made;
}

export function useSignIn() {
  const { t, language } = useWords();
  const queries = useQueryClient();
  const [mobile, setMobile] = useState('');
  const [code, setCode] = useState('');
  const [isMobileLeft, setMobileLeft] = useState(false);
  const [hasAsked, setAsked] = useState(false);
  const [waitSeconds, setWaitSeconds] = useCountdown();
  const ask = useAction('requestCode', { isKept: false });
  const enterAct = useAction('signInParticipant', { isKept: false });
  const fault = mobileFault(mobile);
  const askCode = async () => {
    setMobileLeft(true);
    if (fault) return;
    const result = await ask.run({
      intent: 'ask-code',
      body: { mobile: plainMobile(mobile), deviceId: await deviceId() },
    });
    if (result.kind === 'refused') return;
    setAsked(true);
    setWaitSeconds(result.data.resendInSeconds);
  };
  const enter = async (): Promise<boolean> => {
    const body = { mobile: plainMobile(mobile), code: code.trim(), deviceId: await deviceId() };
    const result = await enterAct.run({ intent: 'sign-in', body });
    if (result.kind === 'refused') return false;
    queries.setQueryData(meQuery.queryKey, result.data);
    setCode('');
    return true;
  };
  const mobileProblem = fieldErrors(ask.problem, language).mobile ?? fieldErrors(enterAct.problem, language).mobile;
  const codeProblem = enterAct.problem && !mobileProblem ? problemWords(enterAct.problem, language) : null;
  const askProblem = ask.problem && !mobileProblem ? problemWords(ask.problem, language) : null;
  const isCodeWhole = /^\d{6}$/.test(code.trim());
  const missing = () => {
    if (fault) return t('signIn.needMobile');
    if (!hasAsked && !isCodeWhole) return t('signIn.needAsk');
    return isCodeWhole ? undefined : t('signIn.needCode');
  };
  return {
    mobile,
    setMobile: (typed: string) => {
      setMobile(typed);
      ask.clear();
      enterAct.clear();
    },
    leaveMobile: () => setMobileLeft(mobile !== ''),
    mobileError: mobileProblem ?? (isMobileLeft && fault ? t(`signIn.mobile.${fault}`) : undefined),
    code,
    setCode: (typed: string) => {
      setCode(typed.replace(/\D/g, '').slice(0, 6));
      enterAct.clear();
    },
    codeError: codeProblem ? `${codeProblem.title}${t('common.comma')}${codeProblem.action}` : undefined,
    askError: askProblem ? `${askProblem.title}${t('common.comma')}${askProblem.action}` : undefined,
    askCode,
    isAsking: ask.isBusy,
    hasAsked,
    waitSeconds,
    enter,
    isEntering: enterAct.isBusy,
    missing: missing(),
  };
}

export type SignIn = ReturnType<typeof useSignIn>;

/** Seconds until another code may be asked for. */
function useCountdown(): [number, (seconds: number) => void] {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1_000);
    return () => clearTimeout(timer);
  }, [left]);
  return [left, setLeft];
}
